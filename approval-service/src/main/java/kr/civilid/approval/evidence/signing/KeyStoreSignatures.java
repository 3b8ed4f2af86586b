package kr.civilid.approval.evidence.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import kr.civilid.approval.evidence.application.Signatures;
import kr.civilid.events.keys.SigningKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A P-256 key as JCA gives it (`civilid.keys.evidence`); its `kid` is its RFC 7638 thumbprint. Signing happens on a
/// worker and comes back to the context it was asked from, so that a transaction may wait for it.
@Startup
@ApplicationScoped
class KeyStoreSignatures implements Signatures {

    private static final String ALIAS = "evidence";

    private final JWSSigner signer;
    private final ECKey publicKey;
    private final Vertx vertx;

    KeyStoreSignatures(
            @ConfigProperty(name = "civilid.keys.evidence.keystore") Path store,
            @ConfigProperty(name = "civilid.keys.evidence.password") String password,
            Vertx vertx) {
        this.vertx = vertx;
        var key = SigningKey.load(store, password, ALIAS);
        this.signer = key.signer();
        this.publicKey = key.publicKey();
    }

    @Override
    public Uni<String> sign(String typ, Map<String, Object> claims) {
        return vertx.executeBlocking(() -> signed(typ, claims), false);
    }

    @Override
    public String keyId() {
        return publicKey.getKeyID();
    }

    @Override
    public String publicKey() {
        return publicKey.toJSONString();
    }

    private String signed(String typ, Map<String, Object> claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(typ))
                .keyID(keyId())
                .build();
        var jws = new JWSObject(header, new Payload(claims));
        try {
            jws.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the evidence key does not sign", e);
        }
        return jws.serialize();
    }
}
