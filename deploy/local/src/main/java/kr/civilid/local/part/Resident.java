package kr.civilid.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory a process holds, by Linux's `/proc`.
final class Resident {

    private static final String FIELD = "VmRSS:";

    static long bytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .mapToLong(line -> 1024
                            * Long.parseLong(line.substring(FIELD.length()).replace("kB", "").trim()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }

    private Resident() {}
}
