package kr.civilid.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// Tells within about two seconds whether a part would do its work now.
@FunctionalInterface
public interface Probe {

    boolean ready() throws InterruptedException;

    /// The URL answers 200.
    static Probe http(String url) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(2))
                .build();
        return () -> {
            try {
                return Client.ONE.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException _) {
                return false;
            }
        };
    }

    /// Something listens on the loopback port.
    static Probe listening(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return true;
            } catch (IOException _) {
                return false;
            }
        };
    }

    /// PostgreSQL takes a session: it listens long before that while it recovers.
    static Probe postgres(String address) {
        return () -> {
            var url = "jdbc:postgresql://%s/postgres?connectTimeout=1&socketTimeout=2".formatted(address);
            try (var connection = DriverManager.getConnection(url, "postgres", "")) {
                return connection.isValid(1);
            } catch (SQLException _) {
                return false;
            }
        };
    }

    /// One client for all: each has threads of its own.
    final class Client {

        private static final HttpClient ONE = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();

        private Client() {}
    }
}
