package kr.civilid.local.journey;

import java.util.function.BooleanSupplier;
import kr.civilid.testkit.gate.GateReader;

/// Who is in a chapter of the story, and how a step of it is told.
record Scene(Narrator narrator, Observer observer, Cast cast, GateReader gate) {

    void chapter(String title) {
        narrator.chapter(title);
    }

    /// A step of the issuance: the line tells the state that the HR system then sees, and the events up to `event`.
    void step(CivilServant who, String name, Runnable act, String event) {
        narrator.step(name, act, () -> {
            var said = observer.until(event);
            return who.state() + " → " + said;
        });
    }

    /// A step outside the issuance; `reached` is what it comes to.
    void step(String name, Runnable act, String reached, String event) {
        narrator.step(name, act, () -> reached + " → " + observer.until(event));
    }

    void opens(CivilServant who, String name) {
        step(name, () -> until(() -> who.shows(gate).allowed(), "the gate to open"), "ALLOWED", "passage.allowed.v1");
    }

    void staysShut(CivilServant who, String reason, String name) {
        step(
                name,
                () -> until(() -> who.shows(gate).reason().equals(reason), "the gate to say " + reason),
                "REFUSED " + reason,
                "passage.refused.v1");
    }

    private static void until(BooleanSupplier reached, String what) {
        CivilServant.awaitUntil(reached, what);
    }
}
