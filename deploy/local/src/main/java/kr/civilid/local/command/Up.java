package kr.civilid.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import kr.civilid.local.AlreadyRuns;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.Running.Stage;
import kr.civilid.local.SharedClasses;
import kr.civilid.local.part.NotReady;
import kr.civilid.local.part.PortsInUse;
import kr.civilid.local.room.ControlRoom;
import kr.civilid.local.setup.KeycloakHome;

/// `deploy/up`: starts the system, walks one civil servant through it, and stays until it is told to stop.
public final class Up {

    private static final int FAILED = 1;

    private final Wish wish;
    private final PrintStream out;

    private Up(Wish wish, PrintStream out) {
        this.wish = wish;
        this.out = out;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var out = Console.utf8();
        Wish wish;
        try {
            wish = Wish.of(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(Wish.HELP);
            System.exit(Wish.MISUSED);
            return;
        }
        if (wish.has("--help")) {
            out.print(Wish.HELP);
        } else if (wish.has("--journey-only")) {
            System.exit(Journeys.onRunning(wish, out) ? 0 : FAILED);
        } else {
            System.exit(new Up(wish, out).run());
        }
    }

    private int run() throws IOException, InterruptedException {
        try {
            if (wish.has("--fresh")) {
                LocalSystem.wipe(wish.folder());
            }
            prepare();
            if (wish.has("--detach")) {
                return Detached.start(wish, out) ? 0 : FAILED;
            }
            stay();
            return 0;
        } catch (AlreadyRuns e) {
            out.println(e.getMessage());
            out.println("Stop it with deploy/down, or run a second one with --folder and --port-offset.");
        } catch (PortsInUse e) {
            out.println(e.getMessage());
            out.println("Stop what uses them, or move every port of Civil-ID with --port-offset 10000.");
        } catch (NotReady e) {
            out.println(e.getMessage());
            out.println(e.lastLines());
        }
        return FAILED;
    }

    private void prepare() throws IOException, InterruptedException, AlreadyRuns, PortsInUse, NotReady {
        if (!KeycloakHome.isPrepared()) {
            out.println("preparing Keycloak, once per build …");
            KeycloakHome.prepared();
        }
        if (!SharedClasses.isPrepared()) {
            out.println("preparing the classes of the services, once for their libraries …");
            SharedClasses.prepared();
        }
    }

    private void stay() throws IOException, InterruptedException, AlreadyRuns, PortsInUse, NotReady {
        var from = System.nanoTime();
        try (var system = LocalSystem.in(wish.folder(), wish.portOffset());
                var progress = new StartDisplay(out)) {
            system.start(progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> out.println("\nstopping …")));
            progress.close();
            try (var room = ControlRoom.open(system)) {
                out.printf(
                        "%nready after %.1f s%n%n",
                        Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0);
                if (!wish.has("--no-journey")) {
                    system.reached(Journeys.walk(system.addresses(), out) ? Stage.JOURNEY_DONE : Stage.JOURNEY_FAILED);
                }
                out.printf(
                        "Control room: %s     logs: %s     Ctrl-C stops everything.%n",
                        room.address(), wish.folder().resolve("log"));
                out.flush();
                new CountDownLatch(1).await();
            }
        }
    }
}
