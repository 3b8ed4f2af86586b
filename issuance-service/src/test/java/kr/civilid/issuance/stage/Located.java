package kr.civilid.issuance.stage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/// Puts the service where its base URL says it is, for a phone that was not written for one test.
public final class Located implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var port = free();
        return Map.of(
                "quarkus.http.test-port",
                port,
                // Both servers by number or both by chance: their meters would differ in tags else.
                "quarkus.management.test-port",
                free(),
                "civilid.base-url",
                "http://localhost:" + port);
    }

    @Override
    public void stop() {
        // The ports are free again once the service has stopped.
    }

    private static String free() {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
