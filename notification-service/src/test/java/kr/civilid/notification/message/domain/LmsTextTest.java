package kr.civilid.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LmsTextTest {

    @Test
    void two_thousand_bytes_are_one_lms() {
        assertThat(new LmsText("제목", "가".repeat(1_000)).bytes()).isEqualTo(2_000);
        assertThatThrownBy(() -> new LmsText("제목", "가".repeat(1_000) + "A")).hasMessage("longer than one LMS");
    }

    @Test
    void forty_bytes_are_a_subject() {
        assertThat(new LmsText("가".repeat(20), "글").subject()).hasSize(20);
        assertThatThrownBy(() -> new LmsText("가".repeat(20) + "A", "글"))
                .hasMessage("a subject longer than phones show");
    }

    @Test
    void what_a_phone_cannot_show_is_named_in_either() {
        assertThatThrownBy(() -> new LmsText("똠", "글")).hasMessage("a phone cannot show U+B620");
        assertThatThrownBy(() -> new LmsText("제목", "🎉")).hasMessage("a phone cannot show U+1F389");
    }

    @Test
    void a_link_is_refused_in_either() {
        assertThatThrownBy(() -> new LmsText("www.x", "글")).hasMessage("a text of ours never holds a link");
        assertThatThrownBy(() -> new LmsText("제목", "a://b")).hasMessage("a text of ours never holds a link");
    }

    @Test
    void it_never_shows_its_words() {
        assertThat(new LmsText("제목", "사유").toString()).isEqualTo("LmsText[***]");
    }
}
