package kr.civilid.issuance.oauth.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kr.civilid.events.keys.FastProvider;
import org.jspecify.annotations.Nullable;

/// A compact JWS from outside, under the rules that hold for all of them: ES256 whatever its header says, the `typ` of
/// its kind, no `crit`, at most 8 KiB where nothing else is said. `jku` and `x5u` are never followed. Every breach is a
/// [BadToken].
public final class SignedToken {

    private static final int MAX_LENGTH = 8_192;

    private final SignedJWT jwt;
    private final JWTClaimsSet claims;

    private SignedToken(SignedJWT jwt, JWTClaimsSet claims) {
        this.jwt = jwt;
        this.claims = claims;
    }

    /// Not yet verified: follow with [#signedBy].
    public static SignedToken parse(String compact, String type) {
        return parse(compact, type, MAX_LENGTH);
    }

    /// The same for a kind that may be longer.
    public static SignedToken parse(String compact, String type, int maxLength) {
        if (compact.length() > maxLength) {
            throw new BadToken("the token is too long");
        }
        try {
            var jwt = SignedJWT.parse(compact);
            var header = jwt.getHeader();
            require(JWSAlgorithm.ES256.equals(header.getAlgorithm()), "alg must be ES256");
            require(header.getType() != null && type.equals(header.getType().getType()), "typ must be " + type);
            require(header.getCriticalParams() == null, "crit is not understood");
            return new SignedToken(jwt, jwt.getJWTClaimsSet());
        } catch (ParseException | IllegalArgumentException _) {
            throw new BadToken("not a signed JWT");
        }
    }

    /// The `jwk` of the header: a public P-256 key, reduced to `kty`, `crv`, `x` and `y`.
    public ECKey keyInHeader() {
        return minimal(header().getJWK(), "jwk must be a public P-256 key");
    }

    /// Another key than expected, or a changed content, is a [BadToken].
    public SignedToken signedBy(ECKey key) {
        require(matches(key), "the signature does not match");
        return this;
    }

    public boolean matches(ECKey key) {
        try {
            return jwt.verify(FastProvider.in(new ECDSAVerifier(key)));
        } catch (JOSEException _) {
            return false;
        }
    }

    /// `iat` must lie within `window` of `now`, in both directions.
    public Instant issuedWithin(Duration window, Instant now) {
        var at = instant(claims.getIssueTime());
        if (at == null) {
            throw new BadToken("iat is missing");
        }
        require(!at.isBefore(now.minus(window)) && !at.isAfter(now.plus(window)), "iat is too far from now");
        return at;
    }

    public Instant notExpired(Instant now) {
        var end = instant(claims.getExpirationTime());
        if (end == null || !now.isBefore(end)) {
            throw new BadToken("exp is missing or past");
        }
        var start = instant(claims.getNotBeforeTime());
        require(start == null || !now.isBefore(start), "nbf is not reached");
        return end;
    }

    /// A claim that must be a text of at most 1,024 characters, not empty.
    public String text(String claim) {
        if (claims.getClaim(claim) instanceof String text && !text.isEmpty() && text.length() <= 1_024) {
            return text;
        }
        throw new BadToken(claim + " is missing or no text");
    }

    /// A claim of bytes as base64 or base64url; empty where there is none.
    public Optional<byte[]> bytes(String claim) {
        return Optional.ofNullable(claims.getClaim(claim)).map(value -> {
            require(value instanceof String, claim + " is no text");
            return new Base64URL(String.valueOf(value)).decode();
        });
    }

    public JWSHeader header() {
        return jwt.getHeader();
    }

    public JWTClaimsSet claims() {
        return claims;
    }

    /// A public P-256 key from outside, without everything that a key needs not have.
    public static ECKey minimal(@Nullable JWK jwk, String rule) {
        if (jwk instanceof ECKey key && Curve.P_256.equals(key.getCurve()) && !key.isPrivate()) {
            return new ECKey.Builder(key.getCurve(), key.getX(), key.getY()).build();
        }
        throw new BadToken(rule);
    }

    static void require(boolean kept, String rule) {
        if (!kept) {
            throw new BadToken(rule);
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
