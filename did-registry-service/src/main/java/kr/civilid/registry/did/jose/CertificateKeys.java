package kr.civilid.registry.did.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.civilid.registry.did.application.IssuerKeys;
import kr.civilid.registry.signing.Certificates;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The issuer's public key from its certificate: `civilid.issuer.certificate` (PEM), or locally from the issuer's key
/// store, whose private key is never touched.
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
                .or(() -> store.map(file -> inStore(file, password.orElse(""))))
                .orElseThrow(() -> new IllegalStateException("civilid.issuer.certificate is not set")));
    }

    @Override
    public AssertionKey own() {
        return own;
    }

    private static X509Certificate inStore(Path file, String password) {
        try (var in = Files.newInputStream(file)) {
            var pkcs12 = KeyStore.getInstance("PKCS12");
            pkcs12.load(in, password.toCharArray());
            if (pkcs12.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new IllegalStateException("%s has no certificate \"%s\"".formatted(file, ALIAS));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the issuer's certificate cannot be read from " + file, e);
        }
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
