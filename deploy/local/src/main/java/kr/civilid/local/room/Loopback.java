package kr.civilid.local.room;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Set;

/// Lets only readers of this machine in: a page elsewhere that a browser here shows may not read along (DNS rebinding).
final class Loopback extends Filter {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        var host = String.valueOf(exchange.getRequestHeaders().getFirst("Host")).replaceFirst(":\\d+$", "");
        if (!HOSTS.contains(host)) {
            Answer.status(exchange, 421);
        } else if (!exchange.getRequestMethod().equals("GET")) {
            Answer.status(exchange, 405);
        } else {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            chain.doFilter(exchange);
        }
    }

    @Override
    public String description() {
        return "readers of this machine only";
    }
}
