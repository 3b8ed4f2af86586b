package kr.civilid.notification.message.domain;

import java.nio.charset.Charset;
import java.util.List;

/// EUC-KR (KS X 1001), in which Korean carriers count and carry a text: two bytes a syllable, one an ASCII character.
public final class EucKr {

    public static final Charset CHARSET = Charset.forName("EUC-KR");

    static int bytes(String words) {
        return words.getBytes(CHARSET).length;
    }

    /// Refuses what a phone cannot show, and a link, whatever was put into the words.
    static void check(String words) {
        var unsupported = unsupported(words);
        if (!unsupported.isEmpty()) {
            throw new IllegalArgumentException("a phone cannot show " + String.join(" ", unsupported));
        }
        if (words.contains("://") || words.contains("www.")) {
            throw new IllegalArgumentException("a text of ours never holds a link");
        }
    }

    static boolean shows(int codePoint) {
        return CHARSET.newEncoder().canEncode(Character.toString(codePoint));
    }

    /// The characters that EUC-KR lacks, each once, by their code points: `U+B620`, `U+1F600`.
    static List<String> unsupported(String words) {
        return words.codePoints()
                .distinct()
                .filter(point -> !shows(point))
                .mapToObj("U+%04X"::formatted)
                .toList();
    }

    private EucKr() {}
}
