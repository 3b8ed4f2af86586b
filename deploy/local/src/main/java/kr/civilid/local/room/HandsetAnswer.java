package kr.civilid.local.room;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// `GET /handset/{phone}`: the texts on one phone as JSON; `GET /handset`: a page for a browser, else all as JSON.
final class HandsetAnswer implements HttpHandler {

    private final URI handset;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    HandsetAnswer(URI handset) {
        this.handset = handset;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var phone = exchange.getRequestURI()
                .getPath()
                .substring("/handset".length())
                .replace("/", "");
        if (phone.startsWith(".")) {
            Files.send(exchange, exchange.getRequestURI().getPath());
        } else if (phone.isEmpty() && wantsPage(exchange)) {
            Files.send(exchange, "/handset.html");
        } else if (phone.matches("\\d{0,15}")) {
            forward(exchange, phone.isEmpty() ? handset : URI.create(handset + "/" + phone));
        } else {
            Answer.status(exchange, 404);
        }
    }

    private void forward(HttpExchange exchange, URI texts) throws IOException {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(texts).timeout(Duration.ofSeconds(2)).build(), BodyHandlers.ofByteArray());
            Answer.bytes(exchange, "application/json; charset=utf-8", answer.body());
        } catch (IOException _) {
            Answer.status(exchange, 502);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            Answer.status(exchange, 502);
        }
    }

    private static boolean wantsPage(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("text/html");
    }
}
