package kr.civilid.registry.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The registry's own P-256 key (`civilid.keys.status`) and its certificates, without the root.
@ApplicationScoped
public class StatusKey {

    private static final String ALIAS = "status";

    private final PrivateKey key;
    private final JWSSigner signer;
    private final List<byte[]> chain;

    StatusKey(
            @ConfigProperty(name = "civilid.keys.status.keystore") Path store,
            @ConfigProperty(name = "civilid.keys.status.password") String password) {
        try (var in = Files.newInputStream(store)) {
            var pkcs12 = KeyStore.getInstance("PKCS12");
            pkcs12.load(in, password.toCharArray());
            if (!(pkcs12.getKey(ALIAS, password.toCharArray()) instanceof PrivateKey found)) {
                throw new IllegalStateException("%s has no private key \"%s\"".formatted(store, ALIAS));
            }
            key = found;
            signer = new ECDSASigner(key, Curve.P_256);
            chain = Arrays.stream(pkcs12.getCertificateChain(ALIAS))
                    .map(Certificates::der)
                    .toList();
        } catch (IOException | GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("the status key cannot be read from " + store, e);
        }
    }

    public PrivateKey key() {
        return key;
    }

    /// DER, the leaf first.
    public List<byte[]> chain() {
        return chain;
    }

    /// A compact JWS over `payload` (JSON, UTF-8): ES256, `typ` and `x5c` in the header. Blocks: not for an event loop.
    public String sign(String typ, byte[] payload) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(typ))
                .x509CertChain(chain.stream().map(Base64::encode).toList())
                .build();
        var jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the status key does not sign", e);
        }
        return jws.serialize();
    }
}
