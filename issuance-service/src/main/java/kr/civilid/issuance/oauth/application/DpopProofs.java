package kr.civilid.issuance.oauth.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;

/// Proof that a request comes from the holder of a key (RFC 9449, section 4.3), with the server's nonce.
@Singleton
public final class DpopProofs {

    private static final String TYPE = "dpop+jwt";
    private static final Duration WINDOW = Duration.ofMinutes(2);

    private final UsedTokens usedTokens;
    private final DpopNonces nonces;
    private final Clock clock;

    public DpopProofs(UsedTokens usedTokens, DpopNonces nonces, Clock clock) {
        this.usedTokens = usedTokens;
        this.nonces = nonces;
        this.clock = clock;
    }

    /// The public key (P-256) that made `proof` for this `method` and this external URL. With an `accessToken`, the
    /// proof must name its hash; whether the token is bound to the key is the caller's to compare.
    ///
    /// Fails with [DpopRefused]. Each proof counts once: a second call with the same one fails.
    public Uni<ECKey> verify(String proof, String method, URI htu, Optional<String> accessToken) {
        return Uni.createFrom()
                .item(() -> check(proof, method, htu, accessToken))
                .flatMap(checked -> usedTokens
                        .first("dpop", checked.use(), checked.until())
                        .map(first -> {
                            if (!first) {
                                throw refused("jti was used before");
                            }
                            return checked.key();
                        }));
    }

    /// A nonce that is good now, for the `DPoP-Nonce` header of any answer.
    public String nonce() {
        return nonces.current();
    }

    private record Checked(ECKey key, Digest use, Instant until) {}

    private Checked check(String proof, String method, URI htu, Optional<String> accessToken) {
        try {
            var token = SignedToken.parse(proof, TYPE);
            var key = token.keyInHeader();
            token.signedBy(key);
            SignedToken.require(method.equals(token.text("htm")), "htm is another method");
            SignedToken.require(normal(htu).equals(normal(uri(token.text("htu")))), "htu is another URL");
            var at = token.issuedWithin(WINDOW, clock.instant());
            if (accessToken.isPresent()) {
                SignedToken.require(
                        hash(accessToken.get()).equals(token.text("ath")), "ath is not the hash of the access token");
            }
            var id = token.text("jti");
            var nonce = token.claims().getClaim("nonce");
            if (!(nonce instanceof String given) || !nonces.fresh(given)) {
                throw new DpopRefused(DpopRefused.Error.USE_DPOP_NONCE, "nonce is missing or stale", nonces.current());
            }
            var use = Digest.of((thumbprint(key) + '\0' + id).getBytes(StandardCharsets.UTF_8));
            return new Checked(key, use, at.plus(WINDOW.multipliedBy(2)));
        } catch (BadToken e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private DpopRefused refused(String rule) {
        return new DpopRefused(DpopRefused.Error.INVALID_DPOP_PROOF, rule, nonces.current());
    }

    /// `jkt`: the RFC 7638 thumbprint of a key, base64url.
    public static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hash(String accessToken) {
        return Digest.of(accessToken.getBytes(StandardCharsets.US_ASCII)).base64url();
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException _) {
            throw new BadToken("htu is no URL");
        }
    }

    /// Scheme and host in lower case, no default port, no dot segments, `/` for no path, no query and no fragment
    /// (RFC 3986 section 6.2).
    private static String normal(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new BadToken("htu is not absolute");
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var port = uri.getPort() == ("https".equals(scheme) ? 443 : 80) ? -1 : uri.getPort();
        var path = uri.normalize().getRawPath();
        return "%s://%s:%d%s"
                .formatted(scheme, uri.getHost().toLowerCase(Locale.ROOT), port, path.isEmpty() ? "/" : path);
    }
}
