package kr.civilid.local.room;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.civilid.local.LocalSystem;

/// Serves the page and what it asks for, on loopback.
public final class ControlRoom implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TopicTail tail;
    private final String address;

    private ControlRoom(HttpServer server, TopicTail tail, String address) {
        this.server = server;
        this.tail = tail;
        this.address = address;
    }

    public static ControlRoom open(LocalSystem system) throws IOException {
        var addresses = system.addresses();
        var port = addresses.ports().controlRoom();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var tail = new TopicTail(addresses.kafka());
        var room = new ControlRoom(server, tail, addresses.controlRoom());
        room.serve("/", new Files());
        room.serve("/parts", new PartsAnswer(system));
        room.serve("/topics", new TopicsAnswer(tail));
        room.serve("/links", new LinksAnswer(addresses));
        room.serve("/log", new LogAnswer(system));
        room.serve("/handset", new HandsetAnswer(addresses.handset()));
        server.setExecutor(room.threads);
        server.start();
        tail.start();
        return room;
    }

    public String address() {
        return address;
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler).getFilters().add(new Loopback());
    }

    @Override
    public void close() {
        tail.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
