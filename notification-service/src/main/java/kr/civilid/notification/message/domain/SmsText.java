package kr.civilid.notification.message.domain;

import java.nio.charset.Charset;
import java.util.stream.Collectors;

/// The words of one SMS: at most 90 bytes of EUC-KR (KS X 1001), and no link, whatever was put into them.
///
/// Holds a code: [#toString] masks itself.
public record SmsText(String words) {

    /// What Korean carriers take as one SMS; anything longer is charged, and sometimes cut, as an LMS.
    public static final int LIMIT = 90;

    public static final Charset CHARSET = Charset.forName("EUC-KR");

    public SmsText {
        var unsupported = unsupported(words);
        if (!unsupported.isEmpty()) {
            throw new IllegalArgumentException("a phone cannot show " + unsupported);
        }
        if (words.getBytes(CHARSET).length > LIMIT) {
            throw new IllegalArgumentException("longer than one SMS");
        }
        if (words.contains("://") || words.contains("www.")) {
            throw new IllegalArgumentException("a text of ours never holds a link");
        }
    }

    public int bytes() {
        return words.getBytes(CHARSET).length;
    }

    /// The characters that EUC-KR lacks, each once, by their code points: `U+B620 U+1F600`.
    private static String unsupported(String words) {
        var encoder = CHARSET.newEncoder();
        return words.codePoints()
                .distinct()
                .filter(point -> !encoder.canEncode(Character.toString(point)))
                .mapToObj("U+%04X"::formatted)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "SmsText[***]";
    }
}
