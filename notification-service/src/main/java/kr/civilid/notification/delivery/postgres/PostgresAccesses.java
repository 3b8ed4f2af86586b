package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.civilid.events.access.application.AccessRecords;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.access.domain.Whose;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.notification.delivery.application.Accesses;
import kr.civilid.notification.delivery.domain.Visit;

/// Knows whose issuance it is, and of which agency.
@ApplicationScoped
class PostgresAccesses implements Accesses {

    private static final String WHOSE =
            "select person_id || ' ' || agency from issuance_agency where issuance_id = :issuance";

    private final AccessRecords accessRecords;

    PostgresAccesses(AccessRecords accessRecords) {
        this.accessRecords = accessRecords;
    }

    @Override
    public Uni<Void> add(Visit visit, Act act, IssuanceId whose, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WHOSE, String.class)
                        .setParameter("issuance", whose.value())
                        .getSingleResult())
                .map(row -> row.split(" ", 2))
                .map(row -> Whose.of(PersonId.fromString(row[0]), whose, new AgencyCode(row[1])))
                .flatMap(known -> accessRecords.add(AccessRecord.of(at, visit.visitor(), act, known)));
    }
}
