package kr.civilid.notification.delivery.domain;

import java.util.regex.Pattern;

/// A number in Korea that texts may come from, digits only: of a landline with its area code, a mobile, 070, 080, 050
/// or 030, eight digits as in 1588-1234, or three as in 110.
public record SenderNumber(String digits) {

    /// No number at all: it stands where none has been registered yet.
    public static final SenderNumber PLACEHOLDER = new SenderNumber("0440000000");

    private static final String UNREGISTERED = "0440000000";
    private static final Pattern SHAPE = Pattern.compile("(02|0[3-6][1-5])[2-9][0-9]{6,7}"
            + "|01[016789][2-9][0-9]{6,7}"
            + "|0[78]0[0-9]{7,8}"
            + "|0[35]0[0-9]{7,9}"
            + "|1[5-8][0-9]{6}"
            + "|1[0-9]{2}");

    public SenderNumber {
        if (!digits.equals(UNREGISTERED) && !SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("`" + digits + "` is no number that texts may come from in Korea");
        }
    }
}
