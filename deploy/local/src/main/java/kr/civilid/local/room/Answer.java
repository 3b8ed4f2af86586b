package kr.civilid.local.room;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kr.civilid.events.catalog.EventJson;

/// How the control room answers.
final class Answer {

    static void json(HttpExchange exchange, Object body) throws IOException {
        bytes(exchange, "application/json; charset=utf-8", EventJson.MAPPER.writeValueAsBytes(body));
    }

    static void text(HttpExchange exchange, String body) throws IOException {
        bytes(exchange, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    static void bytes(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    static void status(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private Answer() {}
}
