package kr.civilid.verification.gate.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.PassageEvent;
import kr.civilid.events.catalog.PassageEvent.PassageAllowed;
import kr.civilid.events.catalog.PassageEvent.PassageRefused;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.domain.Site;
import kr.civilid.verification.gate.application.Passages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PostgresPassages implements Passages {

    private static final String ACCEPT = "insert into accepted_presentation (site, presentation, accepted_at)"
            + " values (?1, ?2, ?3) on conflict do nothing";
    private static final String FORGET = "delete from accepted_presentation where accepted_at < ?1";

    private final Outbox outbox;
    private final Clock clock;
    private final Duration memory;

    /// A presentation is fresh for seconds; a clock that was put forward and back again must not make it new.
    PostgresPassages(
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "civilid.gate.replay-memory", defaultValue = "PT30M") Duration memory) {
        this.outbox = outbox;
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public Uni<Boolean> allow(PassageAllowed allowed, Site site, Digest presentation) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ACCEPT)
                        .setParameter(1, site.urn())
                        .setParameter(2, presentation.base64url())
                        .setParameter(3, allowed.at())
                        .executeUpdate())
                .map(rows -> rows == 1)
                .call(first -> outbox.announce(first ? allowed : replayed(allowed), 1)));
    }

    private static PassageEvent replayed(PassageAllowed allowed) {
        return new PassageRefused(allowed.passageId(), allowed.gateId(), Reason.REPLAYED.machineName(), allowed.at());
    }

    @Override
    public Uni<Void> refuse(PassageRefused refused) {
        return Panache.withTransaction(() -> outbox.announce(refused, 1));
    }

    @Scheduled(every = "1m")
    Uni<Void> forget() {
        return Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(FORGET)
                                .setParameter(1, clock.instant().minus(memory))
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
