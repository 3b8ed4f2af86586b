package kr.civilid.local.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Ends processes that this system has on record, and no others.
public final class Processes {

    private static final Duration KILL = Duration.ofSeconds(10);

    /// Asks them to end, and kills with all they started those that have not within `grace`.
    public static void stop(Collection<ProcessHandle> processes, Duration grace) {
        var families = families(processes);
        processes.forEach(ProcessHandle::destroy);
        if (!ended(processes, grace)) {
            kill(families);
        }
    }

    /// `kill -9`, also to what they started; returns when all have ended.
    public static void kill(Collection<ProcessHandle> processes) {
        var families = families(processes);
        families.forEach(ProcessHandle::destroyForcibly);
        ended(families, KILL);
    }

    /// Ends what a launcher that died has left behind, by the records in `folder`.
    public static void sweep(Path folder, Duration grace) {
        var records = PidFile.in(folder);
        stop(records.stream().flatMap(record -> record.process().stream()).toList(), grace);
        records.forEach(PidFile::delete);
    }

    /// The same from within one of the processes on record, which goes last.
    public static void sweepFrom(Path folder, Duration grace) {
        var self = ProcessHandle.current();
        var others = PidFile.in(folder).stream()
                .flatMap(record -> record.process().stream())
                .filter(process -> !process.equals(self))
                .toList();
        stop(others, grace);
        Runtime.getRuntime().halt(0);
    }

    private static List<ProcessHandle> families(Collection<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    private static boolean ended(Collection<ProcessHandle> processes, Duration limit) {
        var all = CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        try {
            all.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Processes() {}
}
