package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kr.civilid.events.keys.FastProvider;

/// A SHA-256 value, base64url without padding (43 characters): of a content, or a salted commitment.
public record Digest(@JsonValue String base64url) {

    @JsonCreator
    public Digest {
        if (base64url.length() != 43 || !base64url.chars().allMatch(Digest::isBase64url)) {
            throw new IllegalArgumentException("a SHA-256 digest has 43 base64url characters");
        }
    }

    /// By hand: this runs in every decision at a gate.
    private static boolean isBase64url(int character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_';
    }

    public static Digest of(byte[] content) {
        return new Digest(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(FastProvider.sha256().digest(content)));
    }

    /// `SHA-256(salt ‖ part₁ ‖ 0x00 ‖ part₂ …)`: hides the parts from whoever lacks the salt.
    public static Digest commitment(byte[] salt, String... parts) {
        var sha256 = FastProvider.sha256();
        sha256.update(salt);
        sha256.update(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
        return new Digest(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest()));
    }

    @Override
    public String toString() {
        return base64url;
    }
}
