package kr.civilid.local.part;

import java.io.IOException;
import java.nio.file.Files;

/// A part did not become ready. The message names its log; [#lastLines] shows the end of what it complains of.
public final class NotReady extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 15;

    private final transient Part part;

    NotReady(Part part, String what) {
        super("%s %s; see %s".formatted(part.name(), what, part.log()));
        this.part = part;
    }

    public String lastLines() {
        try {
            var lines = Files.readAllLines(part.log()).stream()
                    .flatMap(line -> LogLine.read(line).stream())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }
}
