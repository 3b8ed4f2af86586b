package kr.civilid.testkit.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTrustTest {

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "status", "wallet-provider", "verifier", "evidence", "tls"})
    void every_signer_has_a_leaf_that_the_root_signed_and_no_root_in_its_store(String signer)
            throws GeneralSecurityException, IOException {
        var trust = LocalTrust.in(folder.resolve("trust"));
        var store = KeyStore.getInstance(trust.file(signer + ".p12").toFile(), LocalTrust.PASSWORD.toCharArray());
        var leaf = (X509Certificate) store.getCertificate(signer);

        leaf.verify(root(trust).getPublicKey());
        assertThat(store.getCertificateChain(signer)).containsExactly(leaf);
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void what_was_made_once_stays() throws IOException {
        var first = Files.readString(LocalTrust.in(folder.resolve("again")).file("ca.pem"));

        assertThat(Files.readString(LocalTrust.in(folder.resolve("again")).file("ca.pem")))
                .isEqualTo(first);
    }

    @Test
    void those_who_make_it_at_the_same_time_use_the_same_keys() throws Exception {
        var race = folder.resolve("race");
        try (var two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(() -> Files.readString(LocalTrust.in(race).file("ca.pem")));
            var second = two.submit(() -> Files.readString(LocalTrust.in(race).file("ca.pem")));

            assertThat(first.get()).isEqualTo(second.get());
        }
    }

    @Test
    void every_setting_names_a_file_that_is_there() {
        var settings = LocalTrust.in(folder.resolve("files")).settings();

        assertThat(settings.entrySet())
                .filteredOn(setting -> !setting.getKey().endsWith("password"))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(Path.of(setting.getValue())).isRegularFile());
    }

    @Test
    void a_public_sealing_key_holds_nothing_private() throws IOException, ParseException {
        var trust = LocalTrust.in(folder.resolve("sealing"));

        assertThat(Files.readString(trust.file("sealing-approval.pub.jwk"))).doesNotContain("\"d\"");
        assertThat(JWKSet.load(trust.file("sealing-approval.jwks").toFile()).getKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.isPrivate()).isTrue());
    }

    private static X509Certificate root(LocalTrust trust) throws GeneralSecurityException, IOException {
        var pem = Files.readString(trust.file("ca.pem")).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new java.io.ByteArrayInputStream(pem));
    }
}
