package kr.civilid.testkit.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kr.civilid.testkit.parts.Rsa;

/// Bearer tokens that say what a good one of `who` says and are none: each by what is wrong with it. Nobody may get
/// past a door with one of these.
public final class ForgedTokens {

    private static final RSAKey STRANGER = Rsa.generate(Tokens.key().getKeyID());

    public static Map<String, String> of(Caller who) {
        try {
            return forged(who);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> forged(Caller who) throws JOSEException {
        var good = Tokens.claims(who).build();
        var key = Tokens.key();
        var own = new RSASSASigner(key);
        var foreign = new RSASSASigner(STRANGER);
        var past = Date.from(Instant.now().minusSeconds(600));
        var valid = Tokens.of(who);
        var unsigned = valid.substring(0, valid.lastIndexOf('.') + 1);
        var forged = new LinkedHashMap<String, String>();
        forged.put(
                "expired", Tokens.sign(Tokens.claims(who).expirationTime(past).build(), key));
        forged.put(
                "of another realm",
                Tokens.sign(
                        Tokens.claims(who)
                                .issuer("http://localhost:8180/realms/identity-proofing")
                                .build(),
                        key));
        forged.put("without issuer", Tokens.sign(Tokens.claims(who).issuer(null).build(), key));
        forged.put("by a stranger's key", signed(header(key), good, foreign));
        forged.put("with the stranger's key inside", signed(rs256().jwk(STRANGER.toPublicJWK()), good, foreign));
        forged.put("with jku", signed(rs256().jwkURL(URI.create("http://localhost:1/jwks")), good, foreign));
        forged.put("with x5u", signed(rs256().x509CertURL(URI.create("http://localhost:1/x5u")), good, foreign));
        forged.put(
                "with crit", signed(header(key).criticalParams(Set.of("urn:x")).customParam("urn:x", true), good, own));
        forged.put("alg none", new PlainJWT(good).serialize());
        forged.put(
                "HS256 with the public key",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.HS256),
                        good,
                        new MACSigner(key.toRSAPublicKey().getEncoded())));
        // A signature of zeros was once good for every elliptic key (CVE-2022-21449).
        forged.put(
                "ES256 with a signature of nothing",
                new JWSHeader.Builder(JWSAlgorithm.ES256).build().toBase64URL() + "."
                        + good.toPayload().toBase64URL() + "." + Base64URL.encode(new byte[64]));
        forged.put("with another end", unsigned + "AAAA");
        forged.put(
                "an ID token", Tokens.sign(Tokens.claims(who).claim("typ", "ID").build(), key));
        forged.put(
                "a refresh token",
                Tokens.sign(Tokens.claims(who).claim("typ", "Refresh").build(), key));
        for (var type : new String[] {"dpop+jwt", "kb+jwt", "oauth-client-attestation+jwt", "civilid-consent+jwt"}) {
            forged.put("typ " + type, signed(header(key).type(new JOSEObjectType(type)), good, own));
        }
        return forged;
    }

    private static JWSHeader.Builder header(RSAKey key) {
        return rs256().keyID(key.getKeyID());
    }

    private static JWSHeader.Builder rs256() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256);
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(header.build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private ForgedTokens() {}
}
