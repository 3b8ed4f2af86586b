package kr.civilid.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Who runs a system over a folder: a lock that the operating system takes back when the launcher dies, and beside it a
/// file that says which process it is, where its ports begin, and how far it has come.
public final class Running implements AutoCloseable {

    /// How far a launcher has come.
    public enum Stage {
        STARTING,
        READY,
        JOURNEY_DONE,
        JOURNEY_FAILED
    }

    /// What the file says.
    public record Report(long pid, int portOffset, Stage stage) {

        public Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        }
    }

    private final Path file;
    private final int portOffset;
    private final FileChannel channel;

    private Running(Path file, int portOffset, FileChannel channel) {
        this.file = file;
        this.portOffset = portOffset;
        this.channel = channel;
    }

    static Running take(Path folder, int portOffset) throws IOException, AlreadyRuns {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new AlreadyRuns(in(folder)
                    .map(report -> " as process %d; its control room is at %s"
                            .formatted(report.pid(), new Addresses(new Ports(report.portOffset())).controlRoom()))
                    .orElse(""));
        }
        var running = new Running(folder.resolve("running"), portOffset, channel);
        running.reached(Stage.STARTING);
        return running;
    }

    /// What runs over `folder`, if anything does.
    public static Optional<Report> in(Path folder) throws IOException {
        var report = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("running"))) {
            report.load(reader);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                        Long.parseLong(report.getProperty("pid")),
                        Integer.parseInt(report.getProperty("port-offset")),
                        Stage.valueOf(report.getProperty("stage"))))
                .filter(found -> found.process().isPresent());
    }

    void reached(Stage stage) throws IOException {
        var report = new Properties();
        report.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        report.setProperty("port-offset", Integer.toString(portOffset));
        report.setProperty("stage", stage.name());
        var draft = file.resolveSibling("running.draft");
        try (var writer = Files.newBufferedWriter(draft)) {
            report.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
