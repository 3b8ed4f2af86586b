package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.Transactions;

/// Gives the bound phone what it calls with: an access token, and the attestation that it is the official app.
@ApplicationScoped
class GrantAccess {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final Duration ATTESTATION_LIFE = Duration.ofHours(1);
    private static final Duration REFRESH_AFTER = Duration.ofMinutes(50);

    private final AccessTokens accessTokens;
    private final WalletProvider walletProvider;
    private final Transactions transactions;
    private final SecureRandom random;
    private final Clock clock;

    GrantAccess(
            AccessTokens accessTokens,
            WalletProvider walletProvider,
            Transactions transactions,
            SecureRandom random,
            Clock clock) {
        this.accessTokens = accessTokens;
        this.walletProvider = walletProvider;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    Uni<Access> to(Device device) {
        var now = clock.instant();
        var token = secret();
        return transactions
                .in(() -> accessTokens.keep(digest(token), device.id(), now.plus(TOKEN_LIFE)))
                .chain(() ->
                        walletProvider.attest(device.attested().app(), device.key(), now, now.plus(ATTESTATION_LIFE)))
                .map(attestation -> new Access(token, TOKEN_LIFE, attestation, now.plus(REFRESH_AFTER)));
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
