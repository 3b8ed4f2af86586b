package kr.civilid.notification.delivery.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.PhoneNumber;

/// Number, a line break, the brief words, and, behind separators that no text holds, subject and words of the full.
final class WrittenContent {

    private static final String SEPARATOR = "\u001f";

    static byte[] of(Content content) {
        var full = content.full()
                .map(more -> SEPARATOR + more.subject() + SEPARATOR + more.words())
                .orElse("");
        return (content.to().digits() + "\n" + content.brief() + full).getBytes(StandardCharsets.UTF_8);
    }

    static Content read(byte[] written) {
        var plain = new String(written, StandardCharsets.UTF_8);
        var end = plain.indexOf('\n');
        var parts = plain.substring(end + 1).split(SEPARATOR, 3);
        var full =
                parts.length == 3 ? Optional.of(new Content.Full(parts[1], parts[2])) : Optional.<Content.Full>empty();
        return new Content(new PhoneNumber(plain.substring(0, end)), parts[0], full);
    }

    private WrittenContent() {}
}
