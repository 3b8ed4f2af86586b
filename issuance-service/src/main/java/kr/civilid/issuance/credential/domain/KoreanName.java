package kr.civilid.issuance.credential.domain;

import java.util.Set;

/// A name in Hangul, family name first and written together, split the way the card's two fields need it.
public record KoreanName(String family, String given) {

    private static final Set<String> TWO_SYLLABLES =
            Set.of("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방", "어금", "망절", "강전", "무본", "장곡", "소봉");

    /// A name of two syllables is never cut after the second: 남궁 alone is 남 + 궁. A name with a space is cut there.
    public static KoreanName of(String name) {
        var text = name.strip();
        var space = text.indexOf(' ');
        if (space > 0) {
            return new KoreanName(
                    text.substring(0, space), text.substring(space + 1).strip());
        }
        var cut = text.codePointCount(0, text.length()) > 2
                        && TWO_SYLLABLES.contains(text.substring(0, text.offsetByCodePoints(0, 2)))
                ? 2
                : 1;
        var end = text.offsetByCodePoints(0, Math.min(cut, text.codePointCount(0, text.length())));
        return new KoreanName(text.substring(0, end), text.substring(end));
    }

    @Override
    public String toString() {
        return "KoreanName[***]";
    }
}
