package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.oauth.application.UsedTokens;

/// `c_nonce` (OpenID4VCI section 7): carries its own end and a MAC, so that every replica knows it and asking for many
/// fills no table; only a used one is stored.
///
/// 8 bytes end, 16 random bytes, 16 bytes MAC, base64url.
@Singleton
public final class CredentialNonces {

    private static final Duration LIFETIME = Duration.ofSeconds(120);
    private static final int SIGNED = 24;
    private static final int LENGTH = 40;

    private final Secret secret;
    private final UsedTokens usedTokens;
    private final SecureRandom random;
    private final Clock clock;

    public CredentialNonces(Secret secret, UsedTokens usedTokens, SecureRandom random, Clock clock) {
        this.secret = secret;
        this.usedTokens = usedTokens;
        this.random = random;
        this.clock = clock;
    }

    public String next() {
        var dice = new byte[16];
        random.nextBytes(dice);
        var signed = ByteBuffer.allocate(SIGNED)
                .putLong(clock.instant().plus(LIFETIME).getEpochSecond())
                .put(dice)
                .array();
        var nonce = ByteBuffer.allocate(LENGTH).put(signed).put(mac(signed)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    }

    /// Ours, and not past its end; says nothing about earlier use.
    public boolean fresh(String nonce) {
        if (nonce.length() != 54 || !nonce.matches("[A-Za-z0-9_-]+")) {
            return false;
        }
        var bytes = Base64.getUrlDecoder().decode(nonce);
        var signed = Arrays.copyOf(bytes, SIGNED);
        return MessageDigest.isEqual(mac(signed), Arrays.copyOfRange(bytes, SIGNED, bytes.length))
                && clock.instant().isBefore(end(signed));
    }

    /// Uses it up, in the caller's transaction; false where that has been done before.
    public Uni<Boolean> use(String nonce) {
        var bytes = Base64.getUrlDecoder().decode(nonce);
        return usedTokens.first("c-nonce", Digest.of(bytes), end(bytes));
    }

    private static Instant end(byte[] nonce) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(nonce).getLong());
    }

    private byte[] mac(byte[] signed) {
        return Arrays.copyOf(secret.mac("c-nonce", signed), LENGTH - SIGNED);
    }
}
