package kr.civilid.testkit.handset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;

/// `PUT`: both gateways go away, while the phones go on to show what they have; `DELETE`: they come back.
final class Outage implements HttpHandler {

    private final SmppHandsets handsets;
    private final HttpSmsGateway gateway;
    private boolean away;

    Outage(SmppHandsets handsets, HttpSmsGateway gateway) {
        this.handsets = handsets;
        this.gateway = gateway;
    }

    @Override
    public synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> begin();
                case "DELETE" -> end();
                default -> {
                    exchange.sendResponseHeaders(405, -1);
                    return;
                }
            }
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() throws IOException, InterruptedException {
        if (!away) {
            away = true;
            gateway.goAway();
            handsets.goAway();
        }
    }

    private void end() throws IOException {
        if (away) {
            gateway.comeBack();
            handsets.comeBack();
            away = false;
        }
    }
}
