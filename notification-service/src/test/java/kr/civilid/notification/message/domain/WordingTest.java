package kr.civilid.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words as people get them: a changed one shows here first.
class WordingTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void the_invitation_names_the_official_app_and_carries_the_code() {
        var text = Wording.invitation("AB2CD3EF");

        assertThat(text.words()).isEqualTo("[모바일 공무원증] 발급 승인. 공무원연금공단 공식 앱을 열어 초대코드 AB2CD3EF 입력하세요.");
        assertThat(text.bytes()).isEqualTo(88);
    }

    @Test
    void the_transaction_code_says_how_long_it_is_valid_and_that_it_is_nobody_elses() {
        var text = Wording.transactionCode("042137", TEN_MINUTES);

        assertThat(text.words()).isEqualTo("[모바일 공무원증] 발급 인증번호 042137 (10분간 유효). 누구에게도 알려주지 마세요.");
        assertThat(text.bytes()).isEqualTo(81);
    }

    @Test
    void every_notice_has_one_template() {
        assertThat(Wording.TEMPLATES).extracting(Template::notice).containsExactlyInAnyOrder(Notice.values());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_fits_one_sms_when_filled_to_the_full(Template template) {
        assertThat(template.bytes()).isBetween(1, SmsText.LIMIT);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_in_a_template_looks_like_phishing(Template template) {
        var bait = List.of("http", "://", "www", ".kr", ".com", "클릭", "링크", "긴급", "즉시", "전화", "계좌", "정지");

        assertThat(template.words()).doesNotContain(bait);
        assertThat(template.words()).doesNotContainPattern("[0-9]{3,4}-?[0-9]{4}");
        assertThat(template.words()).startsWith("[모바일 공무원증] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB2CD3EF9", "AB2 D3EF", "AB2CD3E.", "http://x", "가나다라마바사아"})
    void only_letters_and_digits_of_the_agreed_length_are_a_code(String code) {
        assertThatThrownBy(() -> Wording.invitation(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refused_code_is_not_repeated_in_the_message() {
        assertThatThrownBy(() -> Wording.transactionCode("98765432", TEN_MINUTES))
                .hasMessageNotContaining("98765432");
    }

    static Stream<Template> templates() {
        return Wording.TEMPLATES.stream();
    }
}
