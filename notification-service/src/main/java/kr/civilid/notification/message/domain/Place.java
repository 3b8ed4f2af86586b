package kr.civilid.notification.message.domain;

import java.util.regex.Pattern;

/// What may stand in a place of a template: at most `bytes` of EUC-KR, of this `shape`.
public record Place(int bytes, Pattern shape) {

    private static final Pattern TIME = Pattern.compile("[0-9]{1,2}월 [0-9]{1,2}일 [0-9]{1,2}시");
    private static final Pattern SENTENCE = Pattern.compile("[^\\p{Cntrl}]+");

    /// Only letters and digits, so that no event can put a link or a sentence of its own into a text with a code.
    static Place letters(int most) {
        return new Place(most, Pattern.compile("[0-9A-Za-z]+"));
    }

    /// `12월 31일 23시`
    static Place time() {
        return new Place(14, TIME);
    }

    /// A [Reason], every character of it two bytes wide.
    static Place reason() {
        return new Place(2 * Reason.LONGEST, SENTENCE);
    }

    /// The name of an [HrSystem].
    static Place system() {
        return new Place(6, Pattern.compile("[a-z가-힣-]+"));
    }

    boolean takes(String value) {
        return EucKr.bytes(value) <= bytes && shape.matcher(value).matches();
    }

    /// As long as anything that may stand here.
    String full() {
        return "0".repeat(bytes);
    }
}
