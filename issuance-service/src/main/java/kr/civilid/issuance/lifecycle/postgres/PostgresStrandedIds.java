package kr.civilid.issuance.lifecycle.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.application.StrandedIds;

@ApplicationScoped
class PostgresStrandedIds implements StrandedIds {

    private static final String SOME = """
            select c.id, c.person_id from credential_hold h join credential c on c.id = h.credential_id
            where h.source = 'REPLACED_PHONE' and c.state = 'SUSPENDED'
                and not exists (
                    select from device d join issuance i on i.id = d.issuance_id
                    where d.person_id = c.person_id and d.unbound_at is null
                        and i.stage not in ('ISSUED', 'RETURNED', 'WITHDRAWN', 'EXPIRED'))
            order by h.since""";

    @Override
    public Uni<List<Stranded>> some(int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SOME, Object[].class)
                        .setMaxResults(atMost)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Stranded(new CredentialId((UUID) row[0]), new PersonId((UUID) row[1])))
                        .toList());
    }
}
