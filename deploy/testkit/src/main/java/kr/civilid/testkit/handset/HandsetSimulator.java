package kr.civilid.testkit.handset;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// The handsets as a process of their own: SMPP on the first port, the texts over HTTP on the second.
public final class HandsetSimulator {

    private static final int SMPP = 2775;
    private static final int HTTP = 8079;

    static void main(String[] arguments) throws IOException, InterruptedException {
        var smpp = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SMPP;
        var http = arguments.length > 1 ? Integer.parseInt(arguments[1]) : HTTP;
        try (var handsets = SmppHandsets.start(smpp)) {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), http), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/handset", new HandsetPages(handsets));
            server.start();
            System.out.printf("handsets: SMPP %s, texts at http://localhost:%d/handset%n", handsets.address(), http);
            new CountDownLatch(1).await();
        }
    }

    private HandsetSimulator() {}
}
