package kr.civilid.testkit.handset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.testkit.smsgateway.Posted;
import org.jspecify.annotations.Nullable;

/// `GET /handset/{phone}`: the texts on one phone, a JSON array of `{at, from, text, bytes, kind}`, oldest first, a
/// long one with its `subject`. `GET /handset`: the same of every phone, an object by number. To be mounted at
/// `/handset`.
public final class HandsetPages implements HttpHandler {

    private static final String ROOT = "/handset";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            Instant at,
            String from,
            String text,
            int bytes,
            String kind,
            @Nullable String subject) {

        static Shown of(Text text) {
            return new Shown(text.at(), text.from(), text.text(), text.bytes(), "SMS", null);
        }

        static Shown of(Posted post) {
            var subject = post.subject().isEmpty() ? null : post.subject();
            return new Shown(post.at(), post.from(), post.text(), post.bytes(), post.type(), subject);
        }
    }

    private final SmppHandsets handsets;
    private final Supplier<List<Posted>> posted;

    /// `posted`: what came to the same phones by another way.
    public HandsetPages(SmppHandsets handsets, Supplier<List<Posted>> posted) {
        this.handsets = handsets;
        this.posted = posted;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var phone =
                    exchange.getRequestURI().getPath().substring(ROOT.length()).replace("/", "");
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (phone.isEmpty()) {
                answer(exchange, all());
            } else {
                answer(exchange, on(phone));
            }
        }
    }

    private Map<String, List<Shown>> all() {
        var phones = new TreeSet<>(handsets.all().keySet());
        posted.get().forEach(post -> phones.add(post.phone()));
        var all = new TreeMap<String, List<Shown>>();
        phones.forEach(phone -> all.put(phone, on(phone)));
        return all;
    }

    private List<Shown> on(String phone) {
        var texts = handsets.texts(phone).stream().map(Shown::of);
        var posts =
                posted.get().stream().filter(post -> post.phone().equals(phone)).map(Shown::of);
        return Stream.concat(texts, posts)
                .sorted(Comparator.comparing(Shown::at))
                .toList();
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var bytes = EventJson.MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
