package kr.civilid.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs a command in a session of its own where the machine has `setsid`, so that a Ctrl-C reaches the launcher alone,
/// which then stops the parts in order. The process id stays that of the command.
public final class OwnSession {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    public static List<String> of(List<String> command) {
        return Files.isExecutable(SETSID)
                ? Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList()
                : command;
    }

    private OwnSession() {}
}
