package kr.civilid.local.room;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.part.Part;

/// How each part is now, all asked at once.
final class PartsAnswer implements HttpHandler {

    /// `pid` is 0 where no process runs.
    record Shown(String name, Part.State state, List<Integer> ports, long pid, long residentMiB) {}

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
        return new Shown(
                part.name(),
                part.state(),
                part.ports(),
                part.process().map(ProcessHandle::pid).orElse(0L),
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
