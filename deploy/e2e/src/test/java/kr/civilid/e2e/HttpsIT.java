package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// At every service TLS 1.3, or 1.2 with what RFC 9325 (BCP 195) recommends: forward secrecy and authenticated
/// encryption.
@ExtendWith(WholeSystem.class)
class HttpsIT {

    private static final String PROTOCOL_VERSION = "alert 70";
    private static final String HANDSHAKE_FAILURE = "alert 40";

    private final LocalSystem system;

    HttpsIT(LocalSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @EnumSource
    void whoever_trusts_the_root_is_served(Service service) throws Exception {
        var newest = get(service, "/openapi", "TLSv1.3");
        var older = get(service, "/openapi", "TLSv1.2");

        assertThat(newest.statusCode()).isEqualTo(200);
        assertThat(newest.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(older.sslSession().orElseThrow().getCipherSuite())
                .startsWith("TLS_ECDHE_ECDSA_WITH_AES_")
                .contains("_GCM_");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_out_of_date_is_refused(Service service) throws IOException {
        var port = system.addresses().ports().https(service);
        var sound = ClientHello.ECDHE_ECDSA_AES_128_GCM;

        assertThat(new ClientHello(ClientHello.TLS_1_2, sound).answeredAt(port)).isEqualTo("goes on");
        assertThat(new ClientHello(ClientHello.TLS_1_1, sound, ClientHello.ECDHE_ECDSA_AES_128_CBC_SHA_1)
                        .answeredAt(port))
                .isEqualTo(PROTOCOL_VERSION);
        assertThat(new ClientHello(
                                ClientHello.TLS_1_2,
                                ClientHello.ECDHE_ECDSA_AES_128_CBC,
                                ClientHello.ECDHE_ECDSA_AES_128_CBC_SHA_1)
                        .answeredAt(port))
                .isEqualTo(HANDSHAKE_FAILURE);
    }

    @ParameterizedTest
    @CsvSource({
        "openid-credential-issuer, credential_issuer",
        "oauth-authorization-server, issuer",
        "jwt-vc-issuer, issuer"
    })
    void a_well_known_document_names_the_base_url_whatever_socket_it_comes_from(String name, String member)
            throws Exception {
        var document = get(Service.ISSUANCE, "/.well-known/" + name, "TLSv1.3").body();

        assertThat(document)
                .contains("\"" + member + "\":\"" + system.addresses().of(Service.ISSUANCE) + "\"")
                .doesNotContain("https://localhost");
    }

    @Test
    void a_well_known_document_that_does_not_exist_is_a_problem() throws Exception {
        var answer = get(Service.ISSUANCE, "/.well-known/nothing", "TLSv1.3");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> get(Service service, String path, String protocol)
            throws IOException, InterruptedException, GeneralSecurityException {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        try (var client = HttpClient.newBuilder()
                .sslContext(trusting())
                .sslParameters(parameters)
                .build()) {
            var at = URI.create(system.addresses().secure(service) + path);
            return client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
        }
    }

    private SSLContext trusting() throws IOException, GeneralSecurityException {
        var anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (var pem = Files.newInputStream(system.rootCertificate())) {
            anchors.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
