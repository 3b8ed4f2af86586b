package kr.civilid.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "사진이 3.5x4.5cm 규격과 다릅니다.",
                "2026-03-02까지 다시 내 주세요.",
                "재직기간 1998-2003 확인 바랍니다.",
                "직급은 6급(행정), 부서는 총무과입니다.",
                "사번 2020123456 확인",
                "서류 1부. 사진 1장."
            })
    void an_ordinary_sentence_stays_as_it_is(String written) {
        assertThat(words(written)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://x",
                "HTTPS로 접속",
                "www 확인",
                "civil-id.kr 에서 확인",
                "bit.ly/3abc",
                "사진.zip",
                "공무원.한국",
                "ｗｗｗ．ｃｉｖｉｌ．ｋｒ",
                "civil\u200b-id\u200b.\u200bk\u200br",
                "me@geps",
                "tel://1",
                "010-1234-5678로 연락",
                "01012345678",
                "02-123-4567",
                "(044) 200 1234",
                "044)200-1234",
                "０４４-200-1234",
                "1588-1234",
                "15881234",
                "+82 10"
            })
    void a_link_or_a_number_to_call_costs_the_whole_sentence(String written) {
        assertThat(words(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u200b\u00a0"})
    void nothing_is_no_reason(String written) {
        assertThat(words(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"사진–교체, 사진-교체", "'첫 줄\n\t둘째 줄', 첫 줄 둘째 줄", "똠방각하, □방각하", "좋아요 🎉, 좋아요 □", "“따옴표”…, “따옴표”…"})
    void what_a_phone_cannot_show_is_replaced(String written, String shown) {
        assertThat(words(written)).contains(shown);
    }

    @Test
    void syllables_in_parts_are_put_together() {
        assertThat(words(Normalizer.normalize("사진 교체", Normalizer.Form.NFD))).contains("사진 교체");
    }

    @Test
    void a_long_one_is_cut_where_everybody_sees_it() {
        assertThat(words("가".repeat(200))).contains("가".repeat(200));
        assertThat(words("가".repeat(201))).contains("가".repeat(199) + "…");
        assertThat(words("🎉".repeat(300)).orElseThrow())
                .hasSize(200)
                .startsWith("□□")
                .endsWith("□…");
    }

    @Test
    void what_was_replaced_is_named_once() {
        assertThat(Reason.in("똠똠방 🎉").orElseThrow().unshown()).containsExactly("U+B620", "U+1F389");
        assertThat(Reason.in("사진–교체").orElseThrow().unshown()).isEmpty();
    }

    private static Optional<String> words(String written) {
        return Reason.in(written).map(Reason::words);
    }
}
