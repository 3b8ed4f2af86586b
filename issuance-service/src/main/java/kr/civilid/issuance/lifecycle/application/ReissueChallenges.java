package kr.civilid.issuance.lifecycle.application;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import kr.civilid.events.vault.Secret;
import kr.civilid.issuance.request.domain.ReissueReason;

/// The nonce of the identity check before a reissue. It carries its end and a MAC over what is asked for, so that an
/// ID token made for one request is none for another, and asking for many challenges fills no table.
///
/// 8 bytes end, 16 random bytes, 16 bytes MAC, base64url.
@Singleton
public class ReissueChallenges {

    private static final int SIGNED = 24;
    private static final int LENGTH = 40;

    private final Secret secret;
    private final LifecycleSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    ReissueChallenges(Secret secret, LifecycleSettings settings, SecureRandom random, Clock clock) {
        this.secret = secret;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    public record Challenge(String nonce, Instant expiresAt) {}

    /// The same for every number, whether anybody has it or not.
    public Challenge next(String employeeNumber, ReissueReason reason) {
        var dice = new byte[16];
        random.nextBytes(dice);
        var end = clock.instant().plus(settings.reissue().challengeLifetime()).getEpochSecond();
        var signed = ByteBuffer.allocate(SIGNED).putLong(end).put(dice).array();
        var all = ByteBuffer.allocate(LENGTH)
                .put(signed)
                .put(mac(signed, employeeNumber, reason))
                .array();
        return new Challenge(Base64.getUrlEncoder().withoutPadding().encodeToString(all), Instant.ofEpochSecond(end));
    }

    /// Ours, for this request, and not past its end; says nothing about earlier use.
    boolean fresh(String nonce, String employeeNumber, ReissueReason reason) {
        if (!nonce.matches("[A-Za-z0-9_-]{54}")) {
            return false;
        }
        var bytes = Base64.getUrlDecoder().decode(nonce);
        var signed = Arrays.copyOf(bytes, SIGNED);
        var mac = Arrays.copyOfRange(bytes, SIGNED, bytes.length);
        return MessageDigest.isEqual(mac(signed, employeeNumber, reason), mac)
                && clock.instant()
                        .isBefore(Instant.ofEpochSecond(ByteBuffer.wrap(signed).getLong()));
    }

    private byte[] mac(byte[] signed, String employeeNumber, ReissueReason reason) {
        var mac = secret.mac(
                "reissue-challenge",
                signed,
                employeeNumber.getBytes(StandardCharsets.UTF_8),
                reason.name().getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(mac, LENGTH - SIGNED);
    }
}
