package kr.civilid.approval.stage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;

/// Tokens of somebody who logged in a while ago, or of whom the token does not say when.
public final class OldLogIn {

    public static String of(Caller who, Duration age) {
        return signed(who, Instant.now().minus(age).getEpochSecond());
    }

    public static String withoutTime(Caller who) {
        return signed(who, null);
    }

    private static String signed(Caller who, Long authTime) {
        try {
            var key = RSAKey.parse(Files.readString(Path.of("target/local-trust/test-tokens.jwk")));
            var claims = SignedJWT.parse(Tokens.of(who)).getJWTClaimsSet();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder(claims)
                            .claim("auth_time", authTime)
                            .build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private OldLogIn() {}
}
