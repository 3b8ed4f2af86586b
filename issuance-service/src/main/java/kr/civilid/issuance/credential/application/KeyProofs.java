package kr.civilid.issuance.credential.application;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.issuance.oauth.application.BadToken;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.application.SignedToken;

/// That a wallet holds the keys which its copies are to be bound to (OpenID4VCI appendix F.1, proof type `jwt`).
@Singleton
public final class KeyProofs {

    private static final String TYPE = "openid4vci-proof+jwt";
    private static final String DID_JWK = "did:jwk:";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final CredentialNonces nonces;
    private final BaseUrl baseUrl;
    private final Clock clock;

    public KeyProofs(CredentialNonces nonces, BaseUrl baseUrl, Clock clock) {
        this.nonces = nonces;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /// Distinct public P-256 keys, one per proof, and the nonces that the proofs must use up.
    public record Proven(List<ECKey> keys, Set<String> nonces) {}

    /// Fails with an [OAuthError] `invalid_proof` or `invalid_nonce`. Takes the time of one signature check per proof.
    public Proven verify(List<String> proofs, Optional<String> clientId) {
        var keys = new ArrayList<ECKey>();
        var thumbprints = new HashSet<String>();
        var used = new HashSet<String>();
        for (var proof : proofs) {
            var token = checked(proof, clientId);
            if (!thumbprints.add(DpopProofs.thumbprint(token.key()))) {
                throw invalid("two proofs of one key: each copy has a key of its own");
            }
            keys.add(token.key());
            used.add(token.nonce());
        }
        return new Proven(List.copyOf(keys), Set.copyOf(used));
    }

    private record Checked(ECKey key, String nonce) {}

    private Checked checked(String proof, Optional<String> clientId) {
        try {
            var token = SignedToken.parse(proof, TYPE);
            var key = key(token);
            token.signedBy(key);
            if (!token.claims().getAudience().equals(List.of(baseUrl.origin()))) {
                throw invalid("aud must be the credential issuer");
            }
            var issuer = token.claims().getIssuer();
            if (issuer != null && clientId.isPresent() && !issuer.equals(clientId.get())) {
                throw invalid("iss is another client");
            }
            token.issuedWithin(WINDOW, clock.instant());
            if (!(token.claims().getClaim("nonce") instanceof String nonce)) {
                throw invalid("nonce is missing");
            }
            if (!nonces.fresh(nonce)) {
                throw staleNonce();
            }
            return new Checked(key, nonce);
        } catch (BadToken e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private static ECKey key(SignedToken token) {
        var header = token.header();
        var named = header.getKeyID();
        if (header.getX509CertChain() != null || header.getCustomParam("trust_chain") != null) {
            throw invalid("the key stands in jwk, or in kid as did:jwk");
        }
        if (header.getJWK() != null && named == null) {
            return token.keyInHeader();
        }
        if (header.getJWK() == null && named != null && named.startsWith(DID_JWK)) {
            return keyOf(named);
        }
        throw invalid("the key stands either in jwk, or in kid as did:jwk");
    }

    /// `did:jwk:<base64url of the JWK>`, with or without `#0`.
    private static ECKey keyOf(String did) {
        var end = did.indexOf('#');
        var encoded = did.substring(DID_JWK.length(), end < 0 ? did.length() : end);
        try {
            var jwk = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return SignedToken.minimal(JWK.parse(jwk), "did:jwk must hold a public P-256 key");
        } catch (ParseException | IllegalArgumentException _) {
            throw invalid("kid is no did:jwk");
        }
    }

    static OAuthError staleNonce() {
        return new OAuthError(Code.INVALID_NONCE, "the nonce is stale or was used before; ask for a new one");
    }

    private static OAuthError invalid(String rule) {
        return new OAuthError(Code.INVALID_PROOF, rule);
    }
}
