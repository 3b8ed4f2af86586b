package kr.civilid.issuance.oauth.application;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.vault.Secret;

/// The six digits that travel by text message; short enough to guess, so kept only under the service's secret.
@Singleton
public final class TransactionCodes {

    public static final int LENGTH = 6;

    private final Secret secret;
    private final SecureRandom random;

    public TransactionCodes(Secret secret, SecureRandom random) {
        this.secret = secret;
        this.random = random;
    }

    public String next() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }

    /// Bound to its offer: the same digits of another offer have another hash.
    public Digest hash(Digest offer, String digits) {
        return Digest.of(secret.mac(
                "tx-code",
                offer.base64url().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                digits.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
