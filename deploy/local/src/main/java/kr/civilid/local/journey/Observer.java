package kr.civilid.local.journey;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
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

    /// Waits for an event of this type since the last call; gives the types heard since then, in order, the middle of a
    /// long row left out. What notification-service says of texts comes when it comes, and is told only when asked
    /// for.
    String until(String type) {
        probe.await(event -> isNew(event) && event.type().equals(type), type, PATIENCE);
        var heard = probe.heard();
        var types = new LinkedHashSet<String>();
        heard.subList(told, heard.size()).stream()
                .map(Heard::type)
                .filter(other -> other.equals(type) || !isOfTexts(other))
                .forEach(types::add);
        told = heard.size();
        return row(List.copyOf(types));
    }

    private static boolean isOfTexts(String type) {
        return type.startsWith("notification.") || type.equals("issuance.notice-due.v1");
    }

    private static String row(List<String> types) {
        return types.size() <= 3
                ? String.join(", ", types)
                : types.getFirst() + ", …, " + String.join(", ", types.subList(types.size() - 2, types.size()));
    }

    private boolean isNew(Heard event) {
        return probe.heard().indexOf(event) >= told;
    }

    @Override
    public void close() {
        probe.close();
    }
}
