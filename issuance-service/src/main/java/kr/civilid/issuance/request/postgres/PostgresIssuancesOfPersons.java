package kr.civilid.issuance.request.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.request.application.IssuancesOfPersons;

@ApplicationScoped
class PostgresIssuancesOfPersons implements IssuancesOfPersons {

    private static final String OF = """
            select cast(row_to_json(f) as text) from (
                select i.id, i.person_id as person, i.agency, i.requested_at as requested,
                    i.stage not in ('ISSUED', 'RETURNED', 'WITHDRAWN', 'EXPIRED') as open
                from issuance i where i.person_id in (
                    select cast(g.id as uuid) from json_array_elements_text(cast(?1 as json)) as g (id))
                order by i.id) f""";

    private record Row(UUID id, UUID person, String agency, Instant requested, boolean open) {

        Line held() {
            return new Line(new IssuanceId(id), new PersonId(person), new AgencyCode(agency), requested, open);
        }
    }

    @Override
    public Uni<List<Line>> of(Collection<PersonId> persons) {
        return BulkSql.read(OF, persons.stream().map(PersonId::value).toList(), Row.class)
                .map(rows -> rows.stream().map(Row::held).toList());
    }
}
