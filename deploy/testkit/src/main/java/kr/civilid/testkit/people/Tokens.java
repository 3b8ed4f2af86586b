package kr.civilid.testkit.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.keys.FastProvider;
import kr.civilid.testkit.parts.LocalTrust;

/// Bearer tokens with the claims of the local Keycloak realm, signed by a key of the test, for one service alone.
/// The whole system is tested with the realm itself.
public final class Tokens {

    public static final String ISSUER = "http://localhost:8180/realms/civilid";

    /// A valid token of `who`, for five minutes.
    public static String of(Caller who) {
        return sign(claims(who).build(), key());
    }

    /// What the realm says of `who`, for a test to change before it is signed.
    static JWTClaimsSet.Builder claims(Caller who) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(UUID.nameUUIDFromBytes(who.username().getBytes(StandardCharsets.UTF_8))
                        .toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("typ", "Bearer")
                .claim("preferred_username", who.username())
                .claim("azp", who.client())
                .claim("auth_time", now.getEpochSecond())
                .claim("realm_access", Map.of("roles", who.roles()))
                .claim("agency", who.agency())
                .claim("department", who.department())
                .claim("employee_number", who.employeeNumber());
    }

    /// The settings by which a service under test trusts these tokens.
    public static Map<String, String> settings() {
        try {
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "",
                    "quarkus.oidc.public-key",
                    Base64.getEncoder().encodeToString(key().toRSAPublicKey().getEncoded()),
                    "quarkus.oidc.token.issuer",
                    ISSUER);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(FastProvider.in(new RSASSASigner(key)));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey key() {
        return Key.OF_TESTS;
    }

    /// Read once: almost every request of a test needs a token.
    private static final class Key {

        static final RSAKey OF_TESTS = read();

        private static RSAKey read() {
            try {
                return RSAKey.parse(Files.readString(
                        LocalTrust.in(Path.of("target/local-trust")).file("test-tokens.jwk")));
            } catch (ParseException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Tokens() {}
}
