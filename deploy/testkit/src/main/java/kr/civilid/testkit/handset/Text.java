package kr.civilid.testkit.handset;

import java.time.Instant;
import java.util.regex.Pattern;

/// A text message as the phone shows it. `bytes` is its length on the wire, which is what an SMS is charged by.
public record Text(Instant at, String from, String phone, String text, int bytes) {

    private static final Pattern CODE = Pattern.compile("(?:초대코드 ([0-9A-Z]{8})|인증번호 ([0-9]{6}))(?![0-9A-Z])");

    /// What the holder would type in: the invitation code (8 characters) or the transaction code (6 digits).
    public String code() {
        var found = CODE.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no code in the text");
        }
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
