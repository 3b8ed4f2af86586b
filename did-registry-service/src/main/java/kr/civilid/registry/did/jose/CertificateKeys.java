package kr.civilid.registry.did.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.keys.SigningKey;
import kr.civilid.registry.did.application.IssuerKeys;
import kr.civilid.registry.signing.Certificates;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The issuer's public key from its certificate: `civilid.issuer.certificate` (PEM), or locally from the issuer's key
/// store, whose private key is not used.
@ApplicationScoped
class CertificateKeys implements IssuerKeys {

    private static final String ALIAS = "issuer";

    private final AssertionKey own;

    CertificateKeys(
            @ConfigProperty(name = "civilid.issuer.certificate") Optional<Path> certificate,
            @ConfigProperty(name = "civilid.keys.issuer.keystore") Optional<Path> store,
            @ConfigProperty(name = "civilid.keys.issuer.password") Optional<String> password) {
        own = key(certificate
                .map(file -> Certificates.inPem(file).getFirst())
                .or(() -> store.map(file ->
                        SigningKey.load(file, password.orElse(""), ALIAS).certificate()))
                .orElseThrow(() -> new IllegalStateException("civilid.issuer.certificate is not set")));
    }

    @Override
    public AssertionKey own() {
        return own;
    }

    private static AssertionKey key(X509Certificate certificate) {
        try {
            var key = new ECKey.Builder(Curve.P_256, (ECPublicKey) certificate.getPublicKey()).build();
            Map<String, Object> jwk = new LinkedHashMap<>();
            jwk.put("kty", "EC");
            jwk.put("crv", key.getCurve().getName());
            jwk.put("x", key.getX().toString());
            jwk.put("y", key.getY().toString());
            return new AssertionKey(jwk, key.computeThumbprint().toString());
        } catch (JOSEException e) {
            throw new IllegalStateException("the issuer's certificate has no elliptic-curve key", e);
        }
    }
}
