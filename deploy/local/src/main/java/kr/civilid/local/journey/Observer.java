package kr.civilid.local.journey;

import java.time.Duration;
import java.util.LinkedHashSet;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.parts.EventProbe.Heard;

/// Watches the topics while a step is taken, and says which events it made.
final class Observer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventProbe probe;
    private int told;

    Observer(String kafka) {
        this.probe = EventProbe.now(kafka, "");
    }

    /// Waits for an event of this type since the last call; gives every type heard since then, in order.
    String until(String type) {
        probe.await(event -> isNew(event) && event.type().equals(type), type, PATIENCE);
        var heard = probe.heard();
        var types = new LinkedHashSet<String>();
        heard.subList(told, heard.size()).forEach(event -> types.add(event.type()));
        told = heard.size();
        return String.join(", ", types);
    }

    private boolean isNew(Heard event) {
        return probe.heard().indexOf(event) >= told;
    }

    @Override
    public void close() {
        probe.close();
    }
}
