package kr.civilid.issuance.request.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.BulkSql;
import kr.civilid.issuance.request.application.BulkAccessRecords;
import kr.civilid.issuance.request.domain.Caller;

@ApplicationScoped
class PostgresBulkAccessRecords implements BulkAccessRecords {

    private static final String NOTE = """
            insert into access_record (at, who, from_address, person_id, act)
            select at, who, origin, person, act from json_to_recordset(cast(?1 as json))
                as r (at timestamptz, who text, origin text, person uuid, act text)""";

    private final Clock clock;

    PostgresBulkAccessRecords(Clock clock) {
        this.clock = clock;
    }

    private record Row(Instant at, String who, String origin, UUID person, String act) {}

    @Override
    public Uni<Void> note(Caller caller, Collection<PersonId> whose, String act) {
        var at = clock.instant();
        return BulkSql.change(
                NOTE,
                whose.stream()
                        .map(person -> new Row(at, caller.name(), caller.from(), person.value(), act))
                        .toList());
    }
}
