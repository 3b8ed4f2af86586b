package kr.civilid.issuance.credential.http;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import kr.civilid.events.keys.SigningKey;
import kr.civilid.issuance.oauth.Keys;

/// A registry whose every status is valid, signed as did-registry-service signs.
final class StatusListOfZeros implements AutoCloseable {

    private final HttpServer server;

    private StatusListOfZeros(HttpServer server) {
        this.server = server;
    }

    /// Where the service under test says that the registry is.
    static final String ORIGIN = "http://localhost:8083";

    static StatusListOfZeros start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/statuslists/", StatusListOfZeros::answer);
        server.start();
        return new StatusListOfZeros(server);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var uri = ORIGIN + exchange.getRequestURI();
        var body = signed(uri).getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().add("Content-Type", "application/statuslist+jwt");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String signed(String uri) throws IOException {
        var entries = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(entries)) {
            deflater.write(new byte[1 << 18]);
        }
        var signer = SigningKey.load(
                Path.of(System.getProperty("civilid.keys.status.keystore")),
                System.getProperty("civilid.keys.status.password"),
                "status");
        var now = TestWallet.now();
        var claims = Map.<String, Object>of(
                "sub",
                uri,
                "iat",
                now,
                "exp",
                now + 3_600,
                "ttl",
                60,
                "status_list",
                Map.of("bits", 2, "lst", Base64URL.encode(entries.toByteArray()).toString()));
        var key = new ECKey.Builder(signer.publicKey()).privateKey(signer.key()).build();
        return Keys.jws(
                key,
                claims,
                header ->
                        header.type(new JOSEObjectType("statuslist+jwt")).x509CertChain(List.of(certificate(signer))));
    }

    private static Base64 certificate(SigningKey signer) {
        try {
            return Base64.encode(signer.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
