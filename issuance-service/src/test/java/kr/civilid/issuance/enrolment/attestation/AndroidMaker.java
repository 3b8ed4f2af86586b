package kr.civilid.issuance.enrolment.attestation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/// Who makes Android phones in a test: a root, and below it the authority within each phone's hardware.
record AndroidMaker(TestAuthority root, TestAuthority hardware) {

    private static final char[] PASSWORD = "test".toCharArray();

    static AndroidMaker create() {
        var root = TestAuthority.root("CN=Test Attestation Root");
        return new AndroidMaker(root, root.below("CN=Test Hardware"));
    }

    /// The same maker for whoever names the same folder, in whichever class loader: its root lies there as `root.pem`.
    static AndroidMaker in(Path folder) {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            var file = folder.resolve("maker.p12");
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    keys.load(in, PASSWORD);
                }
                return new AndroidMaker(kept(keys, "root"), kept(keys, "hardware"));
            }
            keys.load(null, PASSWORD);
            var root = TestAuthority.root("CN=Test Attestation Root");
            var maker = new AndroidMaker(root, root.below("CN=Test Hardware", Instant.parse("2100-01-01T00:00:00Z")));
            keep(keys, "root", maker.root());
            keep(keys, "hardware", maker.hardware());
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("root.pem"), maker.rootPem());
            try (var out = Files.newOutputStream(file)) {
                keys.store(out, PASSWORD);
            }
            return maker;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestAuthority kept(KeyStore keys, String name) throws GeneralSecurityException {
        var certificate = (X509Certificate) keys.getCertificate(name);
        var pair = new KeyPair(certificate.getPublicKey(), (PrivateKey) keys.getKey(name, PASSWORD));
        return TestAuthority.posing(certificate, pair);
    }

    private static void keep(KeyStore keys, String name, TestAuthority authority) throws GeneralSecurityException {
        keys.setKeyEntry(name, authority.keys.getPrivate(), PASSWORD, new Certificate[] {authority.certificate});
    }

    private String rootPem() {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(
                                AndroidPhone.encoded(List.of(root.certificate)).getFirst())
                + "\n-----END CERTIFICATE-----\n";
    }
}
