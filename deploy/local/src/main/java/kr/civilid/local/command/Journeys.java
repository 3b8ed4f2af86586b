package kr.civilid.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ServiceLoader;
import kr.civilid.local.Addresses;
import kr.civilid.local.Journey;
import kr.civilid.local.Ports;
import kr.civilid.local.Running;

/// Walks the journeys that the class path offers, one after the other.
final class Journeys {

    /// False as soon as one fails, and where there is none to walk.
    static boolean walk(Addresses addresses, PrintStream out) {
        var journeys = ServiceLoader.load(Journey.class).stream().toList();
        if (journeys.isEmpty()) {
            out.println("no journey is known to this build");
            return false;
        }
        return journeys.stream().allMatch(journey -> journey.get().walk(addresses, out));
    }

    static boolean onRunning(Wish wish, PrintStream out) throws IOException {
        var running = Running.in(wish.folder());
        if (running.isEmpty()) {
            out.println("Civil-ID does not run here; deploy/up starts it.");
            return false;
        }
        return walk(new Addresses(new Ports(running.get().portOffset())), out);
    }

    private Journeys() {}
}
