package kr.civilid.issuance.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Where the next page begins: opaque to the caller, the last id of this page to us.
public final class Cursor {

    /// 22 characters, base64url.
    public static String of(UUID last) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Empty for a text that no page has given out.
    public static Optional<UUID> read(String text) {
        if (!text.matches("[A-Za-z0-9_-]{22}")) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private Cursor() {}
}
