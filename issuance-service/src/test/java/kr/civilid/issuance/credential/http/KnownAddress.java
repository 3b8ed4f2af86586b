package kr.civilid.issuance.credential.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/// The service where its base URL says it is: a wallet follows the URLs of the metadata.
public final class KnownAddress implements QuarkusTestProfile {

    static final int PORT = free();
    static final int REGISTRY_PORT = free();
    static final String BASE = "http://localhost:" + PORT;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", Integer.toString(PORT),
                "civilid.base-url", BASE,
                "civilid.did-registry.base-url", "http://localhost:" + REGISTRY_PORT);
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
