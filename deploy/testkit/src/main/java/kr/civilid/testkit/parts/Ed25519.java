package kr.civilid.testkit.parts;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;

/// Ed25519 key pairs as JWK (RFC 8037), made by the Java platform.
final class Ed25519 {

    static OctetKeyPair generate() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return new OctetKeyPair.Builder(Curve.Ed25519, last32(pair.getPublic().getEncoded()))
                .d(last32(pair.getPrivate().getEncoded()))
                .keyID("did-update-1")
                .build();
    }

    /// Both the SubjectPublicKeyInfo and the PKCS#8 form of RFC 8410 end in the 32 raw bytes.
    private static Base64URL last32(byte[] der) {
        return Base64URL.encode(Arrays.copyOfRange(der, der.length - 32, der.length));
    }

    private Ed25519() {}
}
