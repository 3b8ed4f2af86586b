package kr.civilid.verification.gate.http;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Verifies what readers sign: ES256 by the registered key, for this service, for minutes at most.
@ApplicationScoped
class ReaderTokens {

    private static final int SKEW_SECONDS = 5;

    private final JWTParser parser;
    private final String audience;
    private final Duration longest;

    ReaderTokens(
            JWTParser parser,
            @ConfigProperty(name = "civilid.base-url") String audience,
            @ConfigProperty(name = "civilid.gate.reader-token-longest", defaultValue = "PT5M") Duration longest) {
        this.parser = parser;
        this.audience = audience;
        this.longest = longest;
    }

    /// Until when `token` is good. Refuses any other than a token of `issuer` signed with `key`.
    Instant verify(String token, String issuer, PublicKey key) {
        var expected = new JWTAuthContextInfo(key, issuer);
        expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        expected.setExpectedAudience(Set.of(audience));
        expected.setRequiredClaims(Set.of("iat", "exp", "jti"));
        expected.setMaxTimeToLiveSecs(longest.toSeconds());
        expected.setClockSkew(SKEW_SECONDS);
        expected.setRequireNamedPrincipal(false);
        try {
            return Instant.ofEpochSecond(parser.parse(token, expected).getExpirationTime());
        } catch (ParseException e) {
            throw new AuthenticationFailedException("not a token of this reader");
        }
    }
}
