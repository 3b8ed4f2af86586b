package kr.civilid.issuance.credential.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.X509CertUtils;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import kr.civilid.events.keys.FastProvider;
import kr.civilid.events.keys.SigningKey;
import kr.civilid.testkit.parts.LocalTrust;
import org.junit.jupiter.api.Test;

class KeyStoreSignaturesTest {

    private final LocalTrust trust = LocalTrust.in(Path.of("target/trust"));
    private final KeyStoreSignatures signatures;

    KeyStoreSignaturesTest() {
        signatures = new KeyStoreSignatures(trust.file("issuer.p12"), LocalTrust.PASSWORD);
    }

    @Test
    void a_signature_verifies_with_the_leaf_that_goes_along_and_with_the_published_key() throws Exception {
        var jws = JWSObject.parse(signatures.sign("dc+sd-jwt", Map.of("iss", "https://id.example.kr")));

        var leaf = X509CertUtils.parse(
                jws.getHeader().getX509CertChain().getFirst().decode());
        assertThat(jws.verify(new ECDSAVerifier(ECKey.parse(leaf)))).isTrue();
        assertThat(jws.verify(new ECDSAVerifier(signatures.publicKey()))).isTrue();
        assertThat(jws.getHeader().getX509CertChain()).hasSize(1);
        assertThat(leaf.getIssuerX500Principal()).isNotEqualTo(leaf.getSubjectX500Principal());
    }

    @Test
    void the_published_key_is_public_and_named_by_its_thumbprint() throws Exception {
        var key = signatures.publicKey();

        assertThat(key.isPrivate()).isFalse();
        assertThat(key.getX509CertChain()).isNull();
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
    }

    @Test
    void the_certificate_bounds_what_it_signs() {
        assertThat(signatures.certificateEnd()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void the_fast_provider_signs_where_its_library_fits() {
        FastProvider.find()
                .ifPresent(provider -> assertThat(provider.getName()).isEqualTo("AmazonCorrettoCryptoProvider"));
        assertThat(System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"))
                .isEqualTo(FastProvider.find().isPresent());
    }

    @Test
    void a_store_without_the_key_or_with_another_password_stops_the_service() {
        var store = trust.file("issuer.p12");

        assertThatThrownBy(() -> SigningKey.load(store, LocalTrust.PASSWORD, "status"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SigningKey.load(store, "wrong", "issuer")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_does_not_show_itself() {
        var key = SigningKey.load(trust.file("issuer.p12"), LocalTrust.PASSWORD, "issuer");

        assertThat(key.toString()).contains("Civil-ID local issuer").doesNotContain("EC");
    }
}
