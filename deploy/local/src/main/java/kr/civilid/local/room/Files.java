package kr.civilid.local.room;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/// The page itself.
final class Files implements HttpHandler {

    private static final Map<String, String> TYPES = Map.of(
            "/room.html", "text/html; charset=utf-8",
            "/handset.html", "text/html; charset=utf-8",
            "/icon.svg", "image/svg+xml",
            "/room.css", "text/css; charset=utf-8",
            "/room.js", "text/javascript; charset=utf-8",
            "/handset.js", "text/javascript; charset=utf-8");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        send(exchange, path.equals("/") ? "/room.html" : path);
    }

    static void send(HttpExchange exchange, String path) throws IOException {
        var type = TYPES.get(path);
        try (var file = type == null ? null : Files.class.getResourceAsStream("/room" + path)) {
            if (file == null || type == null) {
                Answer.status(exchange, 404);
            } else {
                Answer.bytes(exchange, type, file.readAllBytes());
            }
        }
    }
}
