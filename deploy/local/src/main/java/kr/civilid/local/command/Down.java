package kr.civilid.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import kr.civilid.local.Running;
import kr.civilid.local.part.Part;
import kr.civilid.local.part.Processes;

/// `deploy/down`: stops what a `deploy/up` started, and what one that died has left behind. What was kept stays.
public final class Down {

    private static final Duration GRACE = Duration.ofSeconds(45);

    private static final String HELP = """
            deploy/down [options]  stops what deploy/up started here; what it kept stays

              --folder DIR         the folder that deploy/up was given
              --help               this text
            """;

    static void main(String[] arguments) throws IOException {
        var out = Console.utf8();
        Wish wish;
        try {
            wish = Wish.of(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(HELP);
            System.exit(Wish.MISUSED);
            return;
        }
        if (wish.has("--help")) {
            out.print(HELP);
            return;
        }
        stop(wish, out);
    }

    private static void stop(Wish wish, PrintStream out) throws IOException {
        var launcher = Running.in(wish.folder()).flatMap(Running.Report::process);
        launcher.ifPresentOrElse(
                process -> {
                    out.printf("stopping Civil-ID (process %d) …%n", process.pid());
                    Processes.stop(List.of(process), GRACE);
                },
                () -> out.println("Civil-ID does not run here."));
        Processes.sweep(Part.pids(wish.folder()), GRACE);
        launcher.ifPresent(_ -> out.println("stopped; what it kept is in " + wish.folder()));
    }

    private Down() {}
}
