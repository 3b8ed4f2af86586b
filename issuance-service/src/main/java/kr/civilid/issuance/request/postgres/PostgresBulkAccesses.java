package kr.civilid.issuance.request.postgres;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.access.application.AccessRecords;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.access.domain.Whose;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.request.application.BulkAccesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.domain.Caller;

/// Whoever has applied is on record with the newest application and its agency, for that agency's auditors.
@ApplicationScoped
class PostgresBulkAccesses implements BulkAccesses {

    private static final String NEWEST = """
            select cast(json_build_object('person', p.id, 'issuance', i.id, 'agency', i.agency) as text)
            from (select cast(json_array_elements_text(cast(?1 as json)) as uuid) as id) p
            join lateral (select id, agency from issuance where person_id = p.id order by id desc limit 1) i on true""";

    private final AccessRecords accessRecords;
    private final Clock clock;

    PostgresBulkAccesses(AccessRecords accessRecords, Clock clock) {
        this.accessRecords = accessRecords;
        this.clock = clock;
    }

    private record Row(UUID person, UUID issuance, String agency) {

        Whose whose() {
            return Whose.of(new PersonId(person), new IssuanceId(issuance), new AgencyCode(agency));
        }
    }

    @Override
    public Uni<Void> note(Caller caller, Collection<PersonId> whose, IssuanceAct act, Optional<String> reason) {
        var at = clock.instant();
        return BulkSql.read(NEWEST, whose.stream().map(PersonId::value).toList(), Row.class)
                .map(rows -> rows.stream().collect(toMap(Row::person, Row::whose)))
                .flatMap(known -> accessRecords.add(whose.stream()
                        .map(person -> AccessRecord.of(at, caller.visitor(), act, whose(person, known)))
                        .map(record -> reason.map(record::because).orElse(record))
                        .toList()));
    }

    private static Whose whose(PersonId person, Map<UUID, Whose> known) {
        var nothingYet = new Whose(Optional.of(person), Optional.empty(), Optional.empty());
        return known.getOrDefault(person.value(), nothingYet);
    }
}
