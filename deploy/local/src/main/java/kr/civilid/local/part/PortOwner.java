package kr.civilid.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds who listens on a port, by Linux's `/proc`; empty elsewhere, and where the process is another user's.
final class PortOwner {

    private static final String LISTENING = "0A";

    static Optional<ProcessHandle> of(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.trim().split("\\s+"))
                .filter(row -> row.length > 9
                        && row[1].endsWith(":%04X".formatted(port).toUpperCase(Locale.ROOT))
                        && row[3].equals(LISTENING))
                .map(row -> "socket:[%s]".formatted(row[9]))
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holds(process, sockets))
                        .findFirst();
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.list(Path.of("/proc/%d/fd".formatted(process.pid())))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException _) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private PortOwner() {}
}
