package kr.civilid.issuance.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.civilid.events.keys.FastProvider;

/// Keys of wallets and attackers, and what they sign.
public final class Keys {

    public static ECKey next() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String jws(ECKey key, String type, Map<String, Object> claims) {
        return jws(key, claims, header -> header.type(new JOSEObjectType(type)));
    }

    public static String jwsWithKey(ECKey key, String type, Map<String, Object> claims) {
        return jws(key, claims, header -> header.type(new JOSEObjectType(type)).jwk(key.toPublicJWK()));
    }

    public static String jws(ECKey key, Map<String, Object> claims, UnaryOperator<JWSHeader.Builder> header) {
        try {
            var jws = new JWSObject(
                    header.apply(new JWSHeader.Builder(JWSAlgorithm.ES256)).build(), new Payload(claims));
            jws.sign(FastProvider.in(new ECDSASigner(key)));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A header that no library would write, over the rest of `jws`.
    public static String withHeader(String jws, String header) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + jws.substring(jws.indexOf('.'));
    }

    private Keys() {}
}
