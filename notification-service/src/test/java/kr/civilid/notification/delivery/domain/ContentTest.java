package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final PhoneNumber PHONE = new PhoneNumber("01012345678");
    private static final SenderNumber FROM = new SenderNumber("0442001234");
    private static final Content SHORT = new Content(PHONE, "짧은 글", Optional.empty());
    private static final Content LONG = new Content(PHONE, "짧은 글", Optional.of(new Content.Full("제목", "긴 글")));

    @Test
    void smpp_carries_the_brief_form_of_either() {
        assertThat(SHORT.by(Gateway.SMPP, FROM)).isEqualTo(new Sms(FROM, PHONE, "짧은 글"));
        assertThat(LONG.by(Gateway.SMPP, FROM)).isEqualTo(new Sms(FROM, PHONE, "짧은 글"));
    }

    @Test
    void http_carries_each_as_it_is() {
        assertThat(SHORT.by(Gateway.HTTP, FROM)).isEqualTo(new Sms(FROM, PHONE, "짧은 글"));
        assertThat(LONG.by(Gateway.HTTP, FROM)).isEqualTo(new Lms(FROM, PHONE, "제목", "긴 글"));
    }

    @Test
    void it_knows_its_kind_and_shows_no_words() {
        assertThat(SHORT.kind()).isEqualTo(Kind.SMS);
        assertThat(LONG.kind()).isEqualTo(Kind.LMS);
        assertThat(LONG.toString()).doesNotContain("글", "제목", "0101234");
        assertThat(LONG.by(Gateway.HTTP, FROM).toString()).doesNotContain("글", "제목", "0101234");
    }
}
