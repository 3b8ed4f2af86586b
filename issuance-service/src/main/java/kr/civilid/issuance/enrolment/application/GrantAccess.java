package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.Transactions;

/// Gives the bound phone what it calls with: an access token, and the attestation that it is the official app.
@ApplicationScoped
class GrantAccess {

    private final AccessTokens accessTokens;
    private final WalletProvider walletProvider;
    private final Transactions transactions;
    private final EnrolmentSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    GrantAccess(
            AccessTokens accessTokens,
            WalletProvider walletProvider,
            Transactions transactions,
            EnrolmentSettings settings,
            SecureRandom random,
            Clock clock) {
        this.accessTokens = accessTokens;
        this.walletProvider = walletProvider;
        this.transactions = transactions;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    Uni<Access> to(Device device) {
        var now = clock.instant();
        var token = secret();
        var life = settings.accessLifetime();
        var attestedUntil = now.plus(settings.attestationLifetime());
        var renewAt = now.plus(settings.attestationRenewal());
        return transactions
                .in(() -> accessTokens.keep(digest(token), device.id(), now.plus(life)))
                .chain(() -> walletProvider.attest(device.attested().app(), device.key(), now, attestedUntil))
                .map(attestation -> new Access(token, life, attestation, renewAt));
    }

    /// 256 bits, base64url.
    String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Digest digest(String token) {
        return Digest.of(token.getBytes(StandardCharsets.US_ASCII));
    }
}
