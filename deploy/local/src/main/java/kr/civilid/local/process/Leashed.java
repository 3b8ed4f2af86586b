package kr.civilid.local.process;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import kr.civilid.local.part.Processes;

/// Runs another main class, and ends the whole system when the launcher dies without having stopped it.
///
/// A launcher killed with `kill -9` can stop nothing itself; services, Keycloak and PostgreSQL cannot watch it. So our
/// own processes do, for all: whichever notices first sweeps the records.
public final class Leashed {

    /// The process id of the launcher.
    public static final String LAUNCHER = "civilid.launcher";

    /// The folder with the records of all processes.
    public static final String PIDS = "civilid.pids";

    private static final Duration GRACE = Duration.ofSeconds(5);

    static void main(String[] arguments) throws ReflectiveOperationException {
        var launcher = ProcessHandle.of(Long.getLong(LAUNCHER));
        var pids = Path.of(System.getProperty(PIDS));
        var _ = launcher.map(ProcessHandle::onExit)
                .orElse(CompletableFuture.completedFuture(null))
                .thenRun(() -> end(pids));
        Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void end(Path pids) {
        System.out.println("the launcher has gone: stopping what it started");
        Processes.sweepFrom(pids, GRACE);
    }

    private Leashed() {}
}
