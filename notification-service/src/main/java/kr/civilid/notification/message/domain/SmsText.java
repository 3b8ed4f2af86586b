package kr.civilid.notification.message.domain;

/// The words of one SMS: at most 90 bytes of EUC-KR (KS X 1001), and no link, whatever was put into them.
///
/// Holds a code: [#toString] masks itself.
public record SmsText(String words) {

    /// What Korean carriers take as one SMS; anything longer is charged, and sometimes cut, as an LMS.
    public static final int LIMIT = 90;

    public SmsText {
        EucKr.check(words);
        if (!fits(words)) {
            throw new IllegalArgumentException("longer than one SMS");
        }
    }

    static boolean fits(String words) {
        return EucKr.bytes(words) <= LIMIT;
    }

    public int bytes() {
        return EucKr.bytes(words);
    }

    @Override
    public String toString() {
        return "SmsText[***]";
    }
}
