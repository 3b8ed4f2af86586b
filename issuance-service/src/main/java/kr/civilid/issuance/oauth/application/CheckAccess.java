package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import kr.civilid.issuance.oauth.domain.Access;

/// Whether a request carries an access token of ours, and the key that the token is bound to.
@ApplicationScoped
public class CheckAccess {

    private final AccessTokens accessTokens;
    private final DpopProofs dpopProofs;
    private final Clock clock;

    public CheckAccess(AccessTokens accessTokens, DpopProofs dpopProofs, Clock clock) {
        this.accessTokens = accessTokens;
        this.dpopProofs = dpopProofs;
        this.clock = clock;
    }

    /// `authorization` and `proof` are the headers `Authorization` and `DPoP`. Fails with [DpopRefused] or an
    /// [OAuthError] `invalid_token`.
    public Uni<Access> of(Optional<String> authorization, Optional<String> proof, String method, URI url) {
        var header = authorization.orElse("");
        if (header.regionMatches(true, 0, "DPoP ", 0, 5)) {
            var token = header.substring(5).strip();
            var key = dpopProofs.verify(
                    proof.orElseThrow(() -> noProof("a DPoP proof is missing")), method, url, Optional.of(token));
            return key.flatMap(used -> find(token).map(access -> {
                if (!access.key().equals(Optional.of(DpopProofs.thumbprint(used)))) {
                    throw invalid();
                }
                return access;
            }));
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return find(header.substring(7).strip()).invoke(access -> {
                // A bound token must not work without its key.
                if (access.key().isPresent()) {
                    throw invalid();
                }
            });
        }
        return Uni.createFrom().failure(new OAuthError(OAuthError.Code.INVALID_TOKEN, "an access token is missing"));
    }

    private Uni<Access> find(String token) {
        return accessTokens
                .find(new Opaque(token).hash())
                .map(found -> found.filter(access -> clock.instant().isBefore(access.expiresAt()))
                        .orElseThrow(CheckAccess::invalid));
    }

    private DpopRefused noProof(String rule) {
        return new DpopRefused(DpopRefused.Error.INVALID_DPOP_PROOF, rule, dpopProofs.nonce());
    }

    private static OAuthError invalid() {
        return new OAuthError(OAuthError.Code.INVALID_TOKEN, "the access token is not valid");
    }
}
