package kr.civilid.approval.evidence.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import kr.civilid.approval.evidence.application.Signatures;
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
        try (var in = Files.newInputStream(store)) {
            var pkcs12 = KeyStore.getInstance("PKCS12");
            pkcs12.load(in, password.toCharArray());
            if (!(pkcs12.getKey(ALIAS, password.toCharArray()) instanceof PrivateKey key)
                    || !(pkcs12.getCertificate(ALIAS).getPublicKey() instanceof ECPublicKey point)) {
                throw new IllegalStateException("%s has no P-256 key \"%s\"".formatted(store, ALIAS));
            }
            signer = new ECDSASigner(key, Curve.P_256);
            var bare = new ECKey.Builder(Curve.P_256, point).build();
            publicKey = new ECKey.Builder(bare)
                    .keyID(bare.computeThumbprint().toString())
                    .build();
        } catch (IOException | GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("the evidence key cannot be read from " + store, e);
        }
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
