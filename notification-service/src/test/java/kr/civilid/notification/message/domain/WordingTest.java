package kr.civilid.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.civilid.events.catalog.Letter;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words as people get them: a changed one shows here first.
class WordingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void the_invitation_names_the_official_app_and_says_until_when_its_code_is_good() {
        var text = Wording.invitation("AB2CD3EF", NOON);

        assertThat(text.brief().words()).isEqualTo("[모바일 공무원증] 승인. 3월 2일 12시까지 공무원연금공단 공식 앱에 초대코드 AB2CD3EF 입력");
        assertThat(text.brief().bytes()).isEqualTo(88);
    }

    @Test
    void the_transaction_code_says_how_long_it_is_valid_and_that_it_is_nobody_elses() {
        var text = Wording.transactionCode("042137", TEN_MINUTES);

        assertThat(text.brief().words()).isEqualTo("[모바일 공무원증] 발급 인증번호 042137 (10분간 유효). 누구에게도 알려주지 마세요.");
        assertThat(text.brief().bytes()).isEqualTo(81);
    }

    @ParameterizedTest
    @EnumSource(Notice.class)
    void every_notice_can_be_said_in_one_sms_and_all_its_templates_are_of_one_edition(Notice notice) {
        var templates =
                Templates.CURRENT.stream().filter(one -> one.notice() == notice).toList();

        assertThat(templates.getLast().subject()).isEmpty();
        assertThat(templates.getLast().places().keySet()).isSubsetOf(always(notice));
        assertThat(templates)
                .extracting(Template::version)
                .containsOnly(templates.getFirst().version());
    }

    private static Set<String> always(Notice notice) {
        return switch (notice) {
            case INVITATION -> Set.of("code", "until");
            case TRANSACTION_CODE -> Set.of("code", "minutes");
            default -> Set.of("system");
        };
    }

    @Test
    void every_template_is_shown_with_its_bytes() {
        assertThat(Templates.CURRENT)
                .extracting(one -> one.notice() + " " + one.bytes() + " "
                        + one.subject().map(EucKr::bytes).orElse(0))
                .containsExactly(
                        "INVITATION 90 0",
                        "TRANSACTION_CODE 81 0",
                        "REMINDER 84 0",
                        "REMINDER 65 0",
                        "RETURNED 452 25",
                        "RETURNED 75 0",
                        "MORE_REQUESTED 497 30",
                        "MORE_REQUESTED 455 30",
                        "MORE_REQUESTED 90 0",
                        "MORE_REQUESTED 78 0",
                        "ISSUED 64 0",
                        "SUSPENDED 83 0",
                        "SUSPENDED 73 0",
                        "RESUMED 85 0",
                        "LOCKED 81 0",
                        "REVOKED 75 0",
                        "PHONE_REPLACED 80 0",
                        "CONSENT_DUE 81 0",
                        "CONSENT_DUE 71 0",
                        "REISSUE_REQUESTED 77 0",
                        "EXPIRES_SOON 87 0",
                        "EXPIRES_SOON 73 0");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_fits_when_filled_to_the_full(Template template) {
        assertThat(template.bytes()).isBetween(1, template.limit());
        template.subject()
                .ifPresent(subject -> assertThat(EucKr.bytes(subject)).isLessThanOrEqualTo(LmsText.SUBJECT_LIMIT));
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
        assertThatThrownBy(() -> Wording.invitation(code, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refused_code_is_not_repeated_in_the_message() {
        assertThatThrownBy(() -> Wording.transactionCode("98765432", TEN_MINUTES))
                .hasMessageNotContaining("98765432");
    }

    @ParameterizedTest
    @EnumSource(
            value = Notice.class,
            names = {"INVITATION", "TRANSACTION_CODE"},
            mode = Mode.EXCLUDE)
    void every_other_notice_is_said_whatever_the_letter_knows(Notice notice) {
        for (var reason : new String[] {null, "", "사진을 다시 올려 주세요.", "가".repeat(500), "https://x.kr", "똠 🎉"}) {
            for (var until : new Instant[] {null, NOON}) {
                var worded = Wording.notice(notice, new Letter("01012345678", reason, until));

                assertThat(worded.brief().words()).startsWith("[모바일 공무원증] ").doesNotContain("{", "https");
            }
        }
    }

    @Test
    void a_reminder_says_until_when_in_the_time_of_seoul() {
        var text = Wording.notice(Notice.REMINDER, new Letter("01012345678", null, NOON));

        assertThat(text.brief().words()).isEqualTo("[모바일 공무원증] 발급이 끝나지 않았습니다. 3월 2일 12시까지 공식 앱에서 마치세요.");
    }

    @Test
    void a_short_reason_leaves_the_text_one_sms() {
        var text = Wording.notice(Notice.RETURNED, new Letter("01012345678", "사진", null));

        assertThat(text.full()).isEmpty();
        assertThat(text.brief().words()).isEqualTo("[모바일 공무원증] 발급 신청이 반려되었습니다.\n사유: 사진");
    }

    @ParameterizedTest
    @CsvSource({"0, 54, false", "18, 90, false", "19, 92, true"})
    void one_byte_too_many_makes_it_a_long_message(int more, int bytes, boolean isLong) {
        var text = Wording.notice(Notice.RETURNED, new Letter("01012345678", "가" + "나".repeat(more), null));

        assertThat(text.full().isPresent()).isEqualTo(isLong);
        assertThat(text.full().map(LmsText::bytes).orElse(text.brief().bytes())).isEqualTo(bytes);
    }

    @Test
    void a_long_reason_is_told_in_full_and_can_be_told_briefly() {
        var text = Wording.notice(Notice.MORE_REQUESTED, new Letter("01012345678", "나".repeat(60), NOON));

        assertThat(text.full().orElseThrow().subject()).isEqualTo("모바일 공무원증 신청 보완 요청");
        assertThat(text.full().orElseThrow().words())
                .isEqualTo("[모바일 공무원증] 발급 신청에 보완이 필요합니다.\n내용: " + "나".repeat(60) + "\n3월 2일 12시까지 e-사람에서 보완하세요.");
        assertThat(text.brief().words()).isEqualTo("[모바일 공무원증] 발급 신청에 보완이 필요합니다. 3월 2일 12시까지 e-사람에서 보완하세요.");
    }

    @Test
    void a_reason_that_could_be_a_bait_is_left_out() {
        var text = Wording.notice(Notice.RETURNED, new Letter("01012345678", "여기서 확인 civil-id.kr", null));

        assertThat(text.full()).isEmpty();
        assertThat(text.brief().words()).isEqualTo("[모바일 공무원증] 발급 신청이 반려되었습니다. 사유는 e-사람에서 확인하세요.");
    }

    @Test
    void it_names_the_hr_system_by_which_the_holder_came() {
        assertThat(Wording.notice(Notice.LOCKED, new Letter("01012345678", null, null, "insarang"))
                        .brief()
                        .words())
                .endsWith("인사랑에서 재발급을 신청하세요.");
        assertThat(Wording.notice(Notice.LOCKED, new Letter("01012345678", null, null, "esaram"))
                        .brief()
                        .words())
                .endsWith("e-사람에서 재발급을 신청하세요.");
    }

    @Test
    void what_no_phone_shows_is_named_where_the_reason_is_told() {
        var letter = new Letter("01012345678", "똠 🎉", null);

        assertThat(Wording.notice(Notice.RETURNED, letter).replaced()).containsExactly("U+B620", "U+1F389");
        assertThat(Wording.notice(Notice.SUSPENDED, letter).replaced()).isEmpty();
    }

    @Test
    void why_somebody_was_suspended_is_not_for_a_lock_screen() {
        var text = Wording.notice(Notice.SUSPENDED, new Letter("01012345678", "징계", null));

        assertThat(text.brief().words()).doesNotContain("징계");
    }

    static Stream<Template> templates() {
        return Templates.CURRENT.stream();
    }
}
