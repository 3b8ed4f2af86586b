package kr.civilid.issuance.oauth.application;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import kr.civilid.events.vault.Secret;

/// Server nonces of RFC 9449 section 8: an authentic minute. Every replica knows them, none stores them; a nonce holds
/// for one to two minutes.
@Singleton
public final class DpopNonces {

    private static final long STEP_SECONDS = 60;

    private final Secret secret;
    private final Clock clock;

    public DpopNonces(Secret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    public String current() {
        return at(step());
    }

    boolean fresh(String nonce) {
        return same(nonce, at(step())) || same(nonce, at(step() - 1));
    }

    private long step() {
        return clock.instant().getEpochSecond() / STEP_SECONDS;
    }

    private String at(long step) {
        var mac = secret.mac("dpop-nonce", ByteBuffer.allocate(8).putLong(step).array());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
