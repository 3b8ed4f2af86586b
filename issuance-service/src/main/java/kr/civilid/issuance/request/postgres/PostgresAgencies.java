package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.application.Agencies;
import kr.civilid.issuance.request.domain.Agency;

@ApplicationScoped
class PostgresAgencies implements Agencies {

    @Override
    public Uni<Optional<Agency>> find(AgencyCode code) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.find(AgencyRow.class, code.digits()))
                .map(row -> Optional.ofNullable(row).map(found -> new Agency(code, found.name, found.nameEn))));
    }

    @Entity(name = "AgencyRow")
    @Table(name = "agency")
    static class AgencyRow {

        @Id
        String code = "";

        String name = "";
        String nameEn = "";
    }
}
