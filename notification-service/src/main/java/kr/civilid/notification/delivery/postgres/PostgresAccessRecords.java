package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.application.AccessRecords;
import kr.civilid.notification.delivery.domain.Visit;

@ApplicationScoped
class PostgresAccessRecords implements AccessRecords {

    @Override
    public Uni<Void> add(Visit visit, Act act, IssuanceId whose, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into access_record (at, subject, username, agency, address, act, issuance_id, person_id)
                                select cast(:at as timestamptz), :subject, :username, :agency, :address, :act,
                                       issuance_id, person_id
                                from issuance_agency where issuance_id = :issuance""")
                        .setParameter("at", at)
                        .setParameter("subject", visit.subject())
                        .setParameter("username", visit.username())
                        .setParameter("agency", visit.agency().digits())
                        .setParameter("address", visit.address())
                        .setParameter("act", act.name())
                        .setParameter("issuance", whose.value())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
