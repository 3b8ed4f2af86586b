package kr.civilid.registry.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import kr.civilid.events.keys.SigningKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The registry's own P-256 key (`civilid.keys.status`) and its certificates, without the root.
@ApplicationScoped
public class StatusKey {

    private static final String ALIAS = "status";

    private final SigningKey key;
    private final JWSSigner signer;

    StatusKey(
            @ConfigProperty(name = "civilid.keys.status.keystore") Path store,
            @ConfigProperty(name = "civilid.keys.status.password") String password) {
        key = SigningKey.load(store, password, ALIAS);
        signer = key.signer();
    }

    public PrivateKey key() {
        return key.key();
    }

    /// DER, the leaf first.
    public List<byte[]> chain() {
        return key.chain().stream().map(Certificates::der).toList();
    }

    /// A compact JWS over `payload` (JSON, UTF-8): ES256, `typ` and `x5c` in the header. Blocks: not for an event loop.
    public String sign(String typ, byte[] payload) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(typ))
                .x509CertChain(key.x5c())
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
