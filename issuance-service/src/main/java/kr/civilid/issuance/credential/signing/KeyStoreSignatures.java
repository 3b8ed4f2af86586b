package kr.civilid.issuance.credential.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.civilid.events.keys.SigningKey;
import kr.civilid.issuance.credential.application.IssuerSignatures;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// ES256 with the key `issuer`. `x5c` leads to the root and leaves it out: who verifies has it already.
@Singleton
class KeyStoreSignatures implements IssuerSignatures {

    private final SigningKey key;
    private final JWSSigner signer;
    private final List<Base64> chain;

    KeyStoreSignatures(
            @ConfigProperty(name = "civilid.keys.issuer.keystore") Path store,
            @ConfigProperty(name = "civilid.keys.issuer.password") String password) {
        key = SigningKey.load(store, password, "issuer");
        signer = key.signer();
        chain = key.x5c();
    }

    @Override
    public String sign(String type, Map<String, Object> claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(type))
                    .x509CertChain(chain)
                    .build();
            var jws = new JWSObject(header, new Payload(claims));
            jws.sign(signer);
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the issuer's key does not sign", e);
        }
    }

    @Override
    public ECKey publicKey() {
        return key.publicKey();
    }

    @Override
    public Instant certificateEnd() {
        return key.certificate().getNotAfter().toInstant();
    }
}
