package kr.civilid.testkit.gate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import kr.civilid.events.keys.FastProvider;
import kr.civilid.testkit.parts.LocalTrust;

/// A key with its certificate, signing JWTs that carry the certificate in `x5c`.
public record Signer(ECKey key) {

    /// One of the local trust's keys, e.g. `issuer` or `status`.
    public static Signer of(LocalTrust trust, String name) {
        try (var in = Files.newInputStream(trust.file(name + ".p12"))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, LocalTrust.PASSWORD.toCharArray());
            return new Signer(ECKey.load(store, name, LocalTrust.PASSWORD.toCharArray()));
        } catch (IOException | GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("the local trust has no key " + name, e);
        }
    }

    /// A compact JWS of `type` over `claims`.
    public String sign(String type, Map<String, Object> claims) {
        return sign(type, key.getX509CertChain(), claims);
    }

    public String sign(String type, List<Base64> x5c, Map<String, Object> claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .x509CertChain(x5c)
                        .build(),
                claims,
                key);
    }

    /// A compact JWS with any header, for those that should be refused.
    public static String sign(JWSHeader header, Map<String, Object> claims, ECKey key) {
        try {
            var jws = new JWSObject(header, new Payload(claims));
            jws.sign(FastProvider.in(new ECDSASigner(key)));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
