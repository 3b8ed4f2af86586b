package kr.civilid.testkit.handset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import kr.civilid.events.catalog.EventJson;

/// `GET /handset/{phone}`: the texts on one phone, a JSON array of `{at, from, text, bytes}`, oldest first.
/// `GET /handset`: the same of every phone, an object by number. To be mounted at `/handset`.
public final class HandsetPages implements HttpHandler {

    private static final String ROOT = "/handset";

    record Shown(Instant at, String from, String text, int bytes) {

        static List<Shown> of(List<Text> texts) {
            return texts.stream()
                    .map(text -> new Shown(text.at(), text.from(), text.text(), text.bytes()))
                    .toList();
        }
    }

    private final SmppHandsets handsets;

    public HandsetPages(SmppHandsets handsets) {
        this.handsets = handsets;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var phone =
                    exchange.getRequestURI().getPath().substring(ROOT.length()).replace("/", "");
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (phone.isEmpty()) {
                var all = new TreeMap<String, List<Shown>>();
                handsets.all().forEach((number, texts) -> all.put(number, Shown.of(texts)));
                answer(exchange, all);
            } else {
                answer(exchange, Shown.of(handsets.texts(phone)));
            }
        }
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var bytes = EventJson.MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
