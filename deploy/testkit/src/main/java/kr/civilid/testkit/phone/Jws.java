package kr.civilid.testkit.phone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import kr.civilid.events.keys.FastProvider;

/// Signed statements of the phone: compact JWS, ES256.
public final class Jws {

    /// With the public key in the header.
    public static String withKey(ECKey key, String type, Map<String, Object> claims) {
        return sign(key, header(type).jwk(key.toPublicJWK()).build(), claims);
    }

    /// Without a key in the header: the reader knows it.
    public static String plain(ECKey key, String type, Map<String, Object> claims) {
        return sign(key, header(type).build(), claims);
    }

    private static JWSHeader.Builder header(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type));
    }

    private static String sign(ECKey key, JWSHeader header, Map<String, Object> claims) {
        try {
            var jwt = new SignedJWT(header, JWTClaimsSet.parse(claims));
            jwt.sign(FastProvider.in(new ECDSASigner(key)));
            return jwt.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Jws() {}
}
