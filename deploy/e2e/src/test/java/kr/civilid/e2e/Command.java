package kr.civilid.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.civilid.local.command.Down;
import kr.civilid.local.command.Up;
import kr.civilid.local.setup.Java;

/// `deploy/up` or `deploy/down` as its script calls it once everything is built, over one folder.
record Command(Path folder, int portOffset) {

    /// What a command printed, and its exit status.
    record Ended(int status, String printed) {}

    Ended up(String... flags) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(flags));
        arguments.addAll(List.of("--port-offset", Integer.toString(portOffset)));
        return run(Up.class, arguments);
    }

    Ended down() throws IOException, InterruptedException {
        return run(Down.class, List.of());
    }

    private Ended run(Class<?> command, List<String> flags) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("--folder", folder.toString()));
        var process = new ProcessBuilder(Java.main(command.getName(), List.of("-Xmx256m"), arguments))
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("printed everything, and stays: " + printed);
        }
        return new Ended(process.exitValue(), printed);
    }
}
