package kr.civilid.testkit.handset;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;

/// The handsets as a process of their own, and both gateways to them: SMPP on the first port, the texts over HTTP on
/// the second, the gateway for long messages on the third; its receipts go to the URL that comes last.
public final class HandsetSimulator {

    private static final int SMPP = 2775;
    private static final int HTTP = 8079;
    private static final int GATEWAY = 8078;
    private static final String RECEIVER = "http://localhost:8084/gateways/receipts";

    static void main(String[] arguments) throws IOException, InterruptedException {
        var smpp = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SMPP;
        var http = arguments.length > 1 ? Integer.parseInt(arguments[1]) : HTTP;
        var posts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : GATEWAY;
        var receiver = arguments.length > 3 ? arguments[3] : RECEIVER;
        try (var handsets = SmppHandsets.start(smpp);
                var gateway = HttpSmsGateway.start(posts)) {
            gateway.reportTo(URI.create(receiver), InstantSource.system());
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), http), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/handset", new HandsetPages(handsets, gateway::shown));
            server.createContext("/outage", new Outage(handsets, gateway));
            server.start();
            System.out.printf(
                    "handsets: SMPP %s, HTTP gateway %s, texts at http://localhost:%d/handset%n",
                    handsets.address(), gateway.url(), http);
            new CountDownLatch(1).await();
        }
    }

    private HandsetSimulator() {}
}
