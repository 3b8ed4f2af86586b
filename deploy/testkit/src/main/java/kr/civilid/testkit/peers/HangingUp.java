package kr.civilid.testkit.peers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;

/// Callers who ask and are gone before they are answered.
public final class HangingUp {

    /// Sends `many` times the same GET as the bearer of `token`, over a connection each, and cuts them all after
    /// `asked`.
    public static void on(URI uri, String token, int many, Runnable asked) throws IOException {
        var request = """
                GET %s HTTP/1.1\r
                Host: %s:%d\r
                Authorization: Bearer %s\r
                \r
                """.formatted(uri.getPath(), uri.getHost(), uri.getPort(), token)
                .getBytes(US_ASCII);
        var callers = new ArrayList<Socket>();
        try {
            for (int caller = 0; caller < many; caller++) {
                var socket = new Socket();
                callers.add(socket);
                socket.setSoLinger(true, 0);
                socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
                socket.getOutputStream().write(request);
            }
            asked.run();
        } finally {
            for (var socket : callers) {
                socket.close();
            }
        }
    }

    private HangingUp() {}
}
