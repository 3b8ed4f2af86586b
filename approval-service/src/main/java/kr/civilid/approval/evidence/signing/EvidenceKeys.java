package kr.civilid.approval.evidence.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;

/// Public keys in the forms that they are handed out in: a JWK, a set of them, or PEM, certificates or bare keys. A
/// record names its key by thumbprint, so that one without a name of its own is found, too.
final class EvidenceKeys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (CERTIFICATE|PUBLIC KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    /// Fails with [ParseException] where there is no P-256 key in any of these forms.
    static JWKSet parse(String text) throws ParseException {
        if (text.contains("-----BEGIN ")) {
            return pem(text);
        }
        return text.contains("\"keys\"") ? JWKSet.parse(text) : new JWKSet(JWK.parse(text));
    }

    private static JWKSet pem(String text) throws ParseException {
        var keys = new ArrayList<JWK>();
        var blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            keys.add(named(key(blocks.group(1), blocks.group(2))));
        }
        if (keys.isEmpty()) {
            throw new ParseException("neither a certificate nor a public key in PEM", 0);
        }
        return new JWKSet(keys);
    }

    private static PublicKey key(String kind, String base64) throws ParseException {
        try {
            var encoded = Base64.getMimeDecoder().decode(base64.getBytes(US_ASCII));
            return kind.equals("CERTIFICATE")
                    ? CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(encoded))
                            .getPublicKey()
                    : KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ParseException("a PEM block cannot be read: " + e.getMessage(), 0);
        }
    }

    private static JWK named(PublicKey key) throws ParseException {
        try {
            if (key instanceof ECPublicKey ec && Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()))) {
                return new ECKey.Builder(Curve.P_256, ec).keyIDFromThumbprint().build();
            }
            throw new ParseException("not a P-256 key", 0);
        } catch (JOSEException e) {
            throw new ParseException("a key without a thumbprint: " + e.getMessage(), 0);
        }
    }

    private EvidenceKeys() {}
}
