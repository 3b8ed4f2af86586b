package kr.civilid.local.room;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import kr.civilid.local.LocalSystem;

/// `GET /log/{part}`: the end of a part's log.
final class LogAnswer implements HttpHandler {

    private static final int MOST = 128 * 1024;

    private final LocalSystem system;

    LogAnswer(LocalSystem system) {
        this.system = system;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/log".length()).replace("/", "");
        // Only the name of a part reaches the file system, never what a caller wrote.
        var part = system.parts().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (part.isEmpty()) {
            Answer.status(exchange, 404);
            return;
        }
        try (var log = new RandomAccessFile(part.get().log().toFile(), "r")) {
            log.seek(Math.max(0, log.length() - MOST));
            var end = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(end);
            Answer.text(exchange, new String(end, StandardCharsets.UTF_8));
        }
    }
}
