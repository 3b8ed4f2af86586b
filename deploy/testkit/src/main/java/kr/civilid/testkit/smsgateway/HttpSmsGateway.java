package kr.civilid.testkit.smsgateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import kr.civilid.events.catalog.EventJson;
import org.jspecify.annotations.Nullable;

/// Takes `POST /messages` with a bearer token and an `Idempotency-Key`; a key seen before is the same message, and is
/// answered as the first time. Counts bytes as carriers do: an SMS has at most 90, an LMS 2,000.
public final class HttpSmsGateway implements AutoCloseable {

    public static final String TOKEN = "token-of-the-http-gateway";
    public static final String RECEIPT_KEY = "receipt-key-of-the-http-gateway-0001";

    /// Seconds, as it tells whom it throttles.
    public static final String RETRY_AFTER = "3";

    private static final Charset EUC_KR = Charset.forName("EUC-KR");

    private final Map<String, Posted> byKey = new HashMap<>();
    private final List<Posted> journal = new ArrayList<>();
    private final Set<String> undelivered = new HashSet<>();
    private final Map<String, Conduct> conducts = new ConcurrentHashMap<>();
    private volatile SignedReceipts receipts = new SignedReceipts(InstantSource.system());
    private final int port;
    private HttpServer server;
    private volatile @Nullable URI receiver;

    private HttpSmsGateway(int port) throws IOException {
        this.server = open(port);
        this.port = server.getAddress().getPort();
    }

    /// On a free port of the loopback address.
    public static HttpSmsGateway start() throws IOException {
        return start(0);
    }

    /// On this port, or on a free one where it is 0.
    public static HttpSmsGateway start(int port) throws IOException {
        return new HttpSmsGateway(port);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:%d/messages".formatted(port));
    }

    /// From now on; [Conduct#DELIVERED] until set.
    public void behave(String phone, Conduct conduct) {
        conducts.put(phone, conduct);
    }

    /// Where receipts are sent, signed with the time of `clock`; until set, none are.
    public void reportTo(URI receiver, InstantSource clock) {
        this.receiver = receiver;
        this.receipts = new SignedReceipts(clock);
    }

    /// Refuses connections. What was taken stays known.
    public void goAway() {
        server.stop(0);
    }

    public void comeBack() throws IOException {
        server = open(port);
    }

    /// Every post to this phone that was taken, also those known again.
    public synchronized List<Posted> posts(String phone) {
        return journal.stream().filter(post -> post.phone().equals(phone)).toList();
    }

    /// What the phones show, oldest first: each message once, and no long one over the limit.
    public synchronized List<Posted> shown() {
        return journal.stream()
                .filter(post -> !post.repeated() && post.fits() && !undelivered.contains(post.key()))
                .toList();
    }

    private HttpServer open(int at) throws IOException {
        var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
        opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        opened.createContext("/messages", this::handle);
        opened.start();
        return opened;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var key = headers.getFirst("Idempotency-Key");
            if (!("Bearer " + TOKEN).equals(headers.getFirst("Authorization"))) {
                answer(exchange, 401, "{\"code\":\"UNAUTHORIZED\"}");
            } else if (key == null) {
                answer(exchange, 400, "{\"code\":\"NO_KEY\"}");
            } else {
                take(exchange, key, EventJson.MAPPER.readTree(exchange.getRequestBody()));
            }
        }
    }

    private void take(HttpExchange exchange, String key, JsonNode post) throws IOException {
        var phone = post.path("to").asText();
        var conduct = conducts.getOrDefault(phone, Conduct.DELIVERED);
        switch (conduct) {
            case THROTTLED -> {
                exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER);
                answer(exchange, 429, "");
            }
            case BROKEN -> answer(exchange, 500, "");
            case UNKNOWN_NUMBER -> answer(exchange, 422, "{\"code\":\"INVALID_NUMBER\"}");
            case DELIVERED, UNDELIVERABLE, SILENT, ANSWER_LOST -> {
                var posted = enter(key, post, phone, conduct != Conduct.UNDELIVERABLE);
                report(posted, conduct);
                if (conduct == Conduct.ANSWER_LOST) {
                    conducts.remove(phone);
                } else if (!posted.fits()) {
                    answer(exchange, 422, "{\"code\":\"TOO_LONG\"}");
                } else {
                    answer(exchange, 202, "{\"messageId\":\"%s\"}".formatted(posted.id()));
                }
            }
        }
    }

    private synchronized Posted enter(String key, JsonNode post, String phone, boolean shown) {
        var known = byKey.get(key);
        var text = post.path("text").asText();
        var posted = new Posted(
                Instant.now(),
                key,
                post.path("type").asText(),
                post.path("from").asText(),
                phone,
                post.path("subject").asText(),
                text,
                text.getBytes(EUC_KR).length,
                known == null ? "G-" + UUID.randomUUID() : known.id(),
                known != null);
        byKey.putIfAbsent(key, posted);
        if (!shown) {
            undelivered.add(key);
        }
        journal.add(posted);
        return posted;
    }

    private void report(Posted posted, Conduct conduct) {
        var to = receiver;
        if (to == null || posted.repeated() || conduct == Conduct.SILENT) {
            return;
        }
        var state = conduct == Conduct.UNDELIVERABLE ? "UNDELIVERABLE" : "DELIVERED";
        receipts.later(to, RECEIPT_KEY, posted.id(), state);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
