package kr.civilid.issuance.oauth.application;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.oauth.application.OAuthError.Code;

/// That the app on the other side is one an attester vouches for, and holds the key it vouched for
/// (draft-ietf-oauth-attestation-based-client-auth-07).
@Singleton
public final class WalletAttestations {

    private static final Duration WINDOW = Duration.ofMinutes(2);

    private final Attesters attesters;
    private final UsedTokens usedTokens;
    private final BaseUrl baseUrl;
    private final Clock clock;

    public WalletAttestations(Attesters attesters, UsedTokens usedTokens, BaseUrl baseUrl, Clock clock) {
        this.attesters = attesters;
        this.usedTokens = usedTokens;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /// A wallet that was vouched for; `ours` when by our own wallet provider.
    public record Wallet(String clientId, ECKey key, boolean ours) {}

    /// Takes the two headers of the request; gives the wallet, or none where none was shown and none is required.
    /// Fails with an [OAuthError] `invalid_client`.
    public Uni<Optional<Wallet>> verify(Optional<String> attestation, Optional<String> proof) {
        if (attestation.isEmpty() && proof.isEmpty() && !attesters.required()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.createFrom()
                .item(() -> check(
                        attestation.orElseThrow(() -> refused("the wallet attestation is missing")),
                        proof.orElseThrow(() -> refused("the proof of the wallet attestation is missing"))))
                .flatMap(checked -> usedTokens
                        .first("wallet-attestation", checked.use(), checked.until())
                        .map(first -> {
                            if (!first) {
                                throw refused("the proof of the wallet attestation was used before");
                            }
                            return Optional.of(checked.wallet());
                        }));
    }

    private record Checked(Wallet wallet, Digest use, Instant until) {}

    private Checked check(String attestation, String proof) {
        try {
            var now = clock.instant();
            var vouched = SignedToken.parse(attestation, "oauth-client-attestation+jwt");
            var issuer = vouched.text("iss");
            trusted(vouched, issuer);
            vouched.notExpired(now);
            var clientId = vouched.text("sub");
            var key = confirmed(vouched.claims().getClaim("cnf"));

            var shown =
                    SignedToken.parse(proof, "oauth-client-attestation-pop+jwt").signedBy(key);
            SignedToken.require(shown.claims().getAudience().contains(baseUrl.origin()), "aud is another server");
            var said = shown.claims().getIssuer();
            SignedToken.require(said == null || said.equals(clientId), "iss is another client");
            var at = shown.issuedWithin(WINDOW, now);
            var end = shown.claims().getExpirationTime();
            SignedToken.require(end == null || now.isBefore(end.toInstant()), "exp is past");
            var use =
                    Digest.of((DpopProofs.thumbprint(key) + '\0' + shown.text("jti")).getBytes(StandardCharsets.UTF_8));
            return new Checked(
                    new Wallet(clientId, key, attesters.isOurs(issuer)), use, at.plus(WINDOW.multipliedBy(2)));
        } catch (BadToken e) {
            throw refused("wallet attestation: " + e.getMessage());
        }
    }

    private void trusted(SignedToken vouched, String issuer) {
        for (var key : attesters.keysOf(issuer)) {
            if (vouched.matches(key)) {
                return;
            }
        }
        throw new BadToken("the attester is not trusted");
    }

    private static ECKey confirmed(Object cnf) {
        if (cnf instanceof Map<?, ?> map && map.get("jwk") instanceof Map<?, ?> jwk) {
            try {
                @SuppressWarnings("unchecked")
                var members = (Map<String, Object>) jwk;
                return SignedToken.minimal(JWK.parse(members), "cnf.jwk must be a public P-256 key");
            } catch (ParseException | IllegalArgumentException _) {
                throw new BadToken("cnf.jwk is no key");
            }
        }
        throw new BadToken("cnf.jwk is missing");
    }

    private static OAuthError refused(String rule) {
        return new OAuthError(Code.INVALID_CLIENT, rule);
    }
}
