package kr.civilid.approval.access.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import kr.civilid.approval.access.application.Accesses;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.events.access.application.AccessRecords;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.access.domain.Whose;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// Knows whose applications they are: of a whole page of an inbox in one question.
@ApplicationScoped
class PostgresAccesses implements Accesses {

    private static final String WHOSE = """
            select distinct a.issuance_id || ' ' || a.person_id || ' ' || c.agency
            from approval a join application_content c using (issuance_id) where a.issuance_id in (:subjects)
            """;

    private final AccessRecords accessRecords;

    PostgresAccesses(AccessRecords accessRecords) {
        this.accessRecords = accessRecords;
    }

    @Override
    public Uni<Void> add(Access access, Collection<IssuanceId> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WHOSE, String.class)
                        .setParameter(
                                "subjects",
                                subjects.stream().map(IssuanceId::value).toList())
                        .getResultList())
                .flatMap(rows -> accessRecords.add(rows.stream()
                        .map(row -> AccessRecord.of(access.at(), access.visit().visitor(), access.act(), whose(row)))
                        .toList()));
    }

    private static Whose whose(String row) {
        var parts = row.split(" ", 3);
        return Whose.of(PersonId.fromString(parts[1]), IssuanceId.fromString(parts[0]), new AgencyCode(parts[2]));
    }
}
