package kr.civilid.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {

    @Test
    void hangul_counts_two_bytes_and_ascii_one() {
        assertThat(new SmsText("가나 AB").bytes()).isEqualTo(7);
    }

    @Test
    void ninety_bytes_are_one_sms() {
        assertThat(new SmsText("가".repeat(45)).bytes()).isEqualTo(90);
    }

    @Test
    void ninety_one_bytes_are_not() {
        assertThatThrownBy(() -> new SmsText("가".repeat(45) + "A")).hasMessage("longer than one SMS");
    }

    @Test
    void a_syllable_outside_of_ks_x_1001_is_named() {
        assertThatThrownBy(() -> new SmsText("똠방각하 펲시 똠")).hasMessage("a phone cannot show U+B620 U+D3B2");
    }

    @Test
    void a_picture_is_named_by_its_one_code_point() {
        assertThatThrownBy(() -> new SmsText("축하 🎉")).hasMessage("a phone cannot show U+1F389");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://civil.id", "app://open", "www.geps.or.kr"})
    void a_link_is_refused(String link) {
        assertThatThrownBy(() -> new SmsText("여기 " + link)).hasMessage("a text of ours never holds a link");
    }

    @Test
    void it_never_shows_its_words() {
        assertThat(new SmsText("초대코드 AB2CD3EF").toString()).isEqualTo("SmsText[***]");
    }
}
