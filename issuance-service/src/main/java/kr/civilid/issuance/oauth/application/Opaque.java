package kr.civilid.issuance.oauth.application;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import kr.civilid.events.catalog.Digest;

/// Codes and tokens that only their holder knows: 256 random bits, of which we keep the hash.
public record Opaque(String value) {

    public static Opaque next(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new Opaque(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public Digest hash() {
        return Digest.of(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Opaque[***]";
    }
}
