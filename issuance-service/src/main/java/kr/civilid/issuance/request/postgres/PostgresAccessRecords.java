package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.application.AccessRecords;
import kr.civilid.issuance.request.domain.Caller;

@ApplicationScoped
class PostgresAccessRecords implements AccessRecords {

    private final Clock clock;

    PostgresAccessRecords(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> note(Caller caller, PersonId whose, String act) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into access_record (at, who, from_address, person_id, act)
                                values (:at, :who, :origin, :person, :act)""")
                        .setParameter("at", clock.instant())
                        .setParameter("who", caller.name())
                        .setParameter("origin", caller.from())
                        .setParameter("person", whose.value())
                        .setParameter("act", act)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
