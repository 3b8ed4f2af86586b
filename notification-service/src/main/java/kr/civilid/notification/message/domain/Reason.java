package kr.civilid.notification.message.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A sentence that somebody outside wrote, made fit for a text of ours.
///
/// What could be a link or a number to call is left out whole: a sentence with a hole in it would still be a bait. What
/// EUC-KR cannot show is replaced by what means the same, or by `□`: then it is among the `unshown`, by its code point
/// (`U+B620`).
record Reason(String words, List<String> unshown) {

    static final int LONGEST = 200;

    private static final String UNSHOWN = "□";

    private static final List<Pattern> BAIT = List.of(
            Pattern.compile("https?|www|://|@", Pattern.CASE_INSENSITIVE),
            // A label, a dot, letters: `geps.or.kr`, `사진.zip`, `공무원.한국`.
            Pattern.compile("[\\p{L}\\p{N}_-]\\.([a-z]{2,}|한국|닷컴|닷넷)", Pattern.CASE_INSENSITIVE),
            // 02-123-4567, (044) 200 1234, 010.1234.5678
            Pattern.compile("(?<![0-9])0[0-9]{1,2}[). -]{0,2}[0-9]{3,4}[. -]?[0-9]{4}(?![0-9])"),
            // 1588-1234
            Pattern.compile("(?<![0-9])1[4-8][0-9]{2}[. -]?[0-9]{4}(?![0-9])"),
            Pattern.compile("\\+ ?82"));

    /// Empty where nothing is left, or where it looks like a bait.
    static Optional<Reason> in(String written) {
        var plain = Normalizer.normalize(written, Form.NFC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
                .replaceAll("[‐‑‒–—−]", "-")
                .strip();
        var seen = Normalizer.normalize(plain, Form.NFKC);
        if (plain.isEmpty() || BAIT.stream().anyMatch(bait -> bait.matcher(seen).find())) {
            return Optional.empty();
        }
        var said = cut(plain);
        return Optional.of(new Reason(shown(said), EucKr.unsupported(said)));
    }

    private static String cut(String plain) {
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String shown(String plain) {
        var shown = new StringBuilder();
        plain.codePoints().forEach(point -> shown.append(EucKr.shows(point) ? Character.toString(point) : UNSHOWN));
        return shown.toString();
    }
}
