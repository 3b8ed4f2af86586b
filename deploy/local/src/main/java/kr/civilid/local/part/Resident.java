package kr.civilid.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much memory a process holds, by Linux's `/proc`; without what it shares, which would count once per process.
final class Resident {

    private static final Pattern FIELD = Pattern.compile("Rss(?:Anon|File):\\s*(\\d+) kB");

    static long bytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return lines.map(FIELD::matcher)
                    .filter(Matcher::matches)
                    .mapToLong(field -> 1024 * Long.parseLong(field.group(1)))
                    .sum();
        } catch (IOException _) {
            return 0;
        }
    }

    private Resident() {}
}
