package kr.civilid.local.room;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.part.Part;

/// How each part is now, all asked at once.
final class PartsAnswer implements HttpHandler {

    record Shown(String name, Part.State state, List<Integer> ports, Optional<Long> pid, Optional<Instant> since, long residentMiB) {}

    private final LocalSystem system;

    PartsAnswer(LocalSystem system) {
        this.system = system;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = system.parts().stream()
                    .map(part -> threads.submit(() -> show(part)))
                    .toList();
            Answer.json(exchange, asked.stream().map(PartsAnswer::get).toList());
        }
    }

    private static Shown show(Part part) throws InterruptedException {
        var process = part.process();
        return new Shown(
                part.name(),
                part.state(),
                part.ports(),
                process.map(ProcessHandle::pid).map(Long::valueOf),
                process.flatMap(found -> found.info().startInstant()),
                part.residentBytes() / (1024 * 1024));
    }

    private static Shown get(Future<Shown> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
