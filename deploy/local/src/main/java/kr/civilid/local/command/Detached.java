package kr.civilid.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.civilid.local.Running;
import kr.civilid.local.Running.Stage;
import kr.civilid.local.part.OwnSession;
import kr.civilid.local.setup.Java;

/// Runs `deploy/up` in a process of its own that outlives this one, and repeats what it prints until it has come as far
/// as was wished.
final class Detached {

    /// False where it ended instead, or its journey failed.
    static boolean start(Wish wish, PrintStream out) throws IOException, InterruptedException {
        var log = wish.folder().resolve("log/up.log");
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(OwnSession.of(Java.main(
                        Up.class.getName(),
                        List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"),
                        wish.attached())))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        try (var printed = new RandomAccessFile(log.toFile(), "r")) {
            while (process.isAlive() && !arrived(wish, process.pid())) {
                TimeUnit.MILLISECONDS.sleep(200);
                repeat(printed, out);
            }
            TimeUnit.MILLISECONDS.sleep(200);
            repeat(printed, out);
        }
        return process.isAlive() && stage(wish, process.pid()) != Stage.JOURNEY_FAILED;
    }

    private static boolean arrived(Wish wish, long pid) throws IOException {
        return switch (stage(wish, pid)) {
            case STARTING -> false;
            case READY -> wish.has("--no-journey");
            case JOURNEY_DONE, JOURNEY_FAILED -> true;
        };
    }

    private static Stage stage(Wish wish, long pid) throws IOException {
        return Running.in(wish.folder())
                .filter(report -> report.pid() == pid)
                .map(Running.Report::stage)
                .orElse(Stage.STARTING);
    }

    private static void repeat(RandomAccessFile printed, PrintStream out) throws IOException {
        var fresh = new byte[(int) (printed.length() - printed.getFilePointer())];
        printed.readFully(fresh);
        out.write(fresh);
        out.flush();
    }

    private Detached() {}
}
