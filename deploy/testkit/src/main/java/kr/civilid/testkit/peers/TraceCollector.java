package kr.civilid.testkit.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Takes traces as a collector does, OTLP over HTTP. Whoever listens gets what comes as text: a string of a span is one
/// of the protobuf, too.
public final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> listening = new CopyOnWriteArrayList<>();

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    /// On a free port.
    public static TraceCollector start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            var collector = new TraceCollector(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/v1/traces", collector::take);
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// What comes from now on until it is closed.
    public Heard listen() {
        var heard = new Heard();
        listening.add(heard);
        return heard;
    }

    /// Requests, each as one service sent it.
    public final class Heard implements AutoCloseable {

        private final List<String> requests = new CopyOnWriteArrayList<>();

        private Heard() {}

        /// Oldest first.
        public List<String> requests() {
            return List.copyOf(requests);
        }

        @Override
        public void close() {
            listening.remove(this);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var spans = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            listening.forEach(heard -> heard.requests.add(spans));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
