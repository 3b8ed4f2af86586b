package kr.civilid.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A part of a local system: one process, one log file, one record of its id.
public final class Part {

    /// Where a part stands, as the control room shows it.
    public enum State {
        STOPPED,
        STARTING,
        READY
    }

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final long POLL_MILLIS = 100;

    private final Recipe recipe;
    private final Path log;
    private final Path pids;
    private boolean retired;

    /// `folder` is that of the whole system.
    public Part(Recipe recipe, Path folder) {
        this.recipe = recipe;
        this.log = folder.resolve("log").resolve(recipe.name() + ".log");
        this.pids = pids(folder);
    }

    /// The folder with the records of a system's processes.
    public static Path pids(Path folder) {
        return folder.resolve("pid");
    }

    public String name() {
        return recipe.name();
    }

    public List<Integer> ports() {
        return recipe.ports();
    }

    public Path log() {
        return log;
    }

    public Optional<ProcessHandle> process() {
        return record().process();
    }

    public State state() throws InterruptedException {
        if (process().isEmpty()) {
            return State.STOPPED;
        }
        return recipe.probe().ready() ? State.READY : State.STARTING;
    }

    /// Starts the process; nothing happens while it runs.
    public synchronized void start() {
        if (retired) {
            throw new IllegalStateException(name() + " was stopped for good");
        }
        if (process().isPresent()) {
            return;
        }
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(recipe.folder());
            var builder = new ProcessBuilder(OwnSession.of(recipe.command()))
                    .directory(recipe.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(recipe.environment());
            var process = builder.start();
            process.getOutputStream().close();
            record().write(process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(name() + " cannot be started", e);
        }
    }

    /// Returns once the part is ready; fails when its process ends or its patience does.
    public void awaitReady() throws InterruptedException, NotReady {
        awaitReady(recipe.patience());
    }

    public void awaitReady(Duration limit) throws InterruptedException, NotReady {
        var end = System.nanoTime() + limit.toNanos();
        while (!recipe.probe().ready()) {
            if (process().isEmpty()) {
                throw new NotReady(this, "ended");
            }
            if (System.nanoTime() > end) {
                throw new NotReady(this, "was not ready after %d s".formatted(limit.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /// `kill -9`.
    public synchronized void kill() {
        Processes.kill(processes());
    }

    /// Asks the part to end, and kills it when it does not.
    public synchronized void stop() {
        Processes.stop(processes(), GRACE);
        records().forEach(PidFile::delete);
    }

    /// Stops the part for good: a start that is still on its way is refused.
    public synchronized void retire() {
        retired = true;
        stop();
    }

    /// The memory of its processes and all they started, where the machine tells; else 0.
    public long residentBytes() {
        return processes().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .mapToLong(Resident::bytes)
                .sum();
    }

    /// Its own process, and those it keeps on record under its name.
    private List<ProcessHandle> processes() {
        return records().stream().flatMap(record -> record.process().stream()).toList();
    }

    private List<PidFile> records() {
        var records = new ArrayList<PidFile>();
        records.add(record());
        PidFile.in(pids).stream()
                .filter(record -> record.file().getFileName().toString().startsWith(name() + "."))
                .forEach(records::add);
        return records;
    }

    private PidFile record() {
        return new PidFile(pids.resolve(name()));
    }
}
