package kr.civilid.registry.signing;

import com.nimbusds.jose.jwk.ECKey;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import kr.civilid.testkit.parts.LocalTrust;

/// The keys of a local system, for tests without one.
public final class TestKeys {

    private static final LocalTrust TRUST = LocalTrust.in(Path.of("target/local-trust"));

    public static StatusKey status() {
        var settings = TRUST.settings();
        return new StatusKey(
                Path.of(settings.get("civilid.keys.status.keystore")), settings.get("civilid.keys.status.password"));
    }

    public static X509Certificate root() {
        return Certificates.inPem(TRUST.file("ca.pem")).getFirst();
    }

    /// The public key of a DER leaf, once the root has signed it.
    public static ECKey leafUnderRoot(byte[] der) throws Exception {
        var leaf = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        leaf.verify(root().getPublicKey());
        return ECKey.parse(leaf);
    }

    private TestKeys() {}
}
