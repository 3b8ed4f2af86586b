package kr.civilid.approval.access.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import kr.civilid.approval.access.application.AccessRecords;
import kr.civilid.approval.access.domain.AccessRecord;
import kr.civilid.events.catalog.IssuanceId;

/// One statement for a whole page of an inbox: two hundred inserts would cost more than the page.
@ApplicationScoped
class PostgresAccessRecords implements AccessRecords {

    private static final String INSERT = """
            insert into access_record (at, subject, username, agency, employee_number, address, act, issuance_id, person_id)
            select cast(:at as timestamptz), :subject, :username, :agency, :number, :address, :act, a.issuance_id, a.person_id
            from approval a where a.issuance_id in (:subjects)
            """;

    @Override
    public Uni<Void> add(AccessRecord access, Collection<IssuanceId> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var person = access.visit().official().person();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter("at", access.at())
                        .setParameter("subject", person.subject())
                        .setParameter("username", person.username())
                        .setParameter("agency", person.employee().agency().digits())
                        .setParameter("number", person.employee().number())
                        .setParameter("address", access.visit().from())
                        .setParameter("act", access.act().name())
                        .setParameter(
                                "subjects",
                                subjects.stream().map(IssuanceId::value).toList())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
