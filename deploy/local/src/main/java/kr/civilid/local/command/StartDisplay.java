package kr.civilid.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kr.civilid.local.Progress;
import kr.civilid.local.part.Part;

/// A line for each part once it is ready; on a screen, one more that tells what is still awaited and since when.
final class StartDisplay implements Progress, AutoCloseable {

    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean screen = Console.isScreen();
    private final Map<String, Long> awaited = new TreeMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    StartDisplay(PrintStream out) {
        this.out = out;
        if (screen) {
            clock.scheduleAtFixedRate(this::showAwaited, 500, 500, TimeUnit.MILLISECONDS);
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
            out.print(CLEAR_LINE + "  … "
                    + awaited.entrySet().stream()
                            .map(part -> "%s %d s"
                                    .formatted(
                                            part.getKey(),
                                            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - part.getValue())))
                            .collect(Collectors.joining("  ")));
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
