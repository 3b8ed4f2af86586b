package kr.civilid.verification.gate.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.gate.domain.Gate;
import kr.civilid.verification.gate.domain.Reader;
import kr.civilid.verification.gate.domain.ReaderId;

/// Gates and readers in memory, so that no passage waits for the database: read again as soon as this replica changes
/// one, and a second later in the others.
@ApplicationScoped
public class Register {

    /// All of them as of `changes`.
    public record Content(long changes, Map<GateId, Gate> gates, Map<ReaderId, Reader> readers) {}

    private final Gates gates;
    private final AtomicReference<Content> content = new AtomicReference<>(new Content(-1, Map.of(), Map.of()));

    Register(Gates gates) {
        this.gates = gates;
    }

    public Optional<Gate> gate(GateId id) {
        return Optional.ofNullable(content.get().gates().get(id));
    }

    public Optional<Reader> reader(ReaderId id) {
        return Optional.ofNullable(content.get().readers().get(id));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> refresh() {
        return gates.changes()
                .flatMap(changes -> changes > content.get().changes()
                        ? gates.all().invoke(this::keepNewest).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private void keepNewest(Content read) {
        content.updateAndGet(known -> known.changes() > read.changes() ? known : read);
    }
}
