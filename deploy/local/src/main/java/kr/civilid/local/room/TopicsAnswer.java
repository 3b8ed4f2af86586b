package kr.civilid.local.room;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import kr.civilid.events.catalog.EventJson;

/// `GET /topics`: what the services say, as server-sent events.
final class TopicsAnswer implements HttpHandler {

    private static final byte[] STILL_HERE = ": \n\n".getBytes(StandardCharsets.UTF_8);

    private final TopicTail tail;

    TopicsAnswer(TopicTail tail) {
        this.tail = tail;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var queue = tail.join();
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            while (!Thread.currentThread().isInterrupted()) {
                var said = queue.poll(5, TimeUnit.SECONDS);
                exchange.getResponseBody().write(said == null ? STILL_HERE : event(said));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            tail.leave(queue);
        }
    }

    private static byte[] event(Said said) throws IOException {
        return ("data: " + EventJson.MAPPER.writeValueAsString(said) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
