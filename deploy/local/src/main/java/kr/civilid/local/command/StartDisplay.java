package kr.civilid.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.civilid.local.Progress;
import kr.civilid.local.part.Part;

/// A line for each part once it is ready; on a screen, one more that tells what is still awaited and since when.
final class StartDisplay implements Progress, AutoCloseable {

    private static final int WIDTH = 79;
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean screen = Console.isScreen();
    private final Map<String, Long> awaited = new TreeMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    StartDisplay(PrintStream out) {
        this.out = out;
        if (screen) {
            var _ = clock.scheduleAtFixedRate(this::showAwaited, 500, 500, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void starting(Part part) {
        awaited.put(part.name(), System.nanoTime());
        showAwaited();
    }

    @Override
    public synchronized void ready(Part part, Duration took) {
        awaited.remove(part.name());
        out.printf(
                "%s  ✓ %-22s %5.1f s   localhost:%d%n",
                screen ? CLEAR_LINE : "",
                part.name(),
                took.toMillis() / 1000.0,
                part.ports().getFirst());
        showAwaited();
    }

    private synchronized void showAwaited() {
        if (screen && !awaited.isEmpty()) {
            var since = awaited.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            var line = "  … %2d s  %s"
                    .formatted(
                            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since),
                            String.join(", ", awaited.keySet()).replace("-service", ""));
            // A line that wraps could not be written over.
            out.print(CLEAR_LINE + line.substring(0, Math.min(line.length(), WIDTH)));
            out.flush();
        }
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (screen && !awaited.isEmpty()) {
            out.println(CLEAR_LINE);
            awaited.clear();
        }
    }
}
