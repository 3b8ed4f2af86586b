package kr.civilid.issuance.credential.postgres;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.delivery.BulkOutbox;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Transition;
import org.jspecify.annotations.Nullable;

/// Writes down what IDs have become: state, what suspends them, the transition, the events.
@ApplicationScoped
class CredentialJournal {

    /// Nearly all are there already, and an upsert would look through every index for each.
    private static final String STATES = """
            with given as materialized (
                select * from json_to_recordset(cast(?1 as json)) as g (%s)),
            changed as (
                update credential c set state = g.state, reason = g.reason, renewal_due = g.renewal_due,
                    valid_until = g.valid_until, since = g.since, version = c.version + 1
                from given g where c.id = g.id
                returning c.id)
            insert into credential (id, issuance_id, person_id, state, reason, renewal_due, valid_until, since, version)
            select id, issuance_id, person_id, state, reason, renewal_due, valid_until, since, 0
            from given where id not in (select id from changed)""".formatted(CredentialRow.COLUMNS);
    private static final String UNHOLD = """
            delete from credential_hold where credential_id in (
                select id from json_to_recordset(cast(?1 as json)) as c (id uuid))""";
    private static final String HOLD = """
            insert into credential_hold (credential_id, source, reason, since)
            select * from json_to_recordset(cast(?1 as json)) as h (%s)""".formatted(HoldRow.COLUMNS);
    private static final String TRANSITIONS = """
            insert into credential_transition (credential_id, state, reason, caused_by, at)
            select * from json_to_recordset(cast(?1 as json))
                as t (credential_id uuid, state text, reason text, caused_by text, at timestamptz)""";
    private static final String SEQUENCES = """
            insert into credential_series as series (issuance_id, credential_id, sequence)
            select * from json_to_recordset(cast(?1 as json))
                as s (issuance_id uuid, credential_id uuid, sequence bigint)
            on conflict (issuance_id) do update set sequence = series.sequence + excluded.sequence
            returning cast(row_to_json(series) as text)""";

    private final BulkOutbox outbox;

    CredentialJournal(BulkOutbox outbox) {
        this.outbox = outbox;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Turn(
            UUID credentialId,
            CredentialRow.State state,
            @Nullable Reason reason,
            String causedBy,
            Instant at) {

        static Turn of(CredentialRow row, String by, Instant at) {
            return new Turn(row.id(), row.state(), row.reason(), by, at);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Sequence(UUID issuanceId, UUID credentialId, long sequence) {}

    /// No ID may take two of the steps.
    Uni<Void> write(List<? extends Transition<?>> steps, String by) {
        var states = new ArrayList<CredentialRow>();
        var holds = new ArrayList<HoldRow>();
        var turns = new ArrayList<Turn>();
        var counts = new ArrayList<Sequence>();
        for (var step : steps) {
            Credential to = step.to();
            var row = CredentialRow.of(to);
            states.add(row);
            HoldRow.of(to).forEach(holds::add);
            turns.add(Turn.of(row, by, step.event().at()));
            counts.add(new Sequence(row.issuanceId(), row.id(), step.events().size()));
        }
        return BulkSql.change(STATES, states)
                .chain(() -> BulkSql.change(UNHOLD, states))
                .chain(() -> holds.isEmpty() ? Uni.createFrom().voidItem() : BulkSql.change(HOLD, holds))
                .chain(() -> BulkSql.change(TRANSITIONS, turns))
                .chain(() -> BulkSql.ask(SEQUENCES, BulkSql.json(counts), Sequence.class))
                .flatMap(reached -> outbox.announce(entries(steps, reached)));
    }

    private static List<BulkOutbox.Entry> entries(List<? extends Transition<?>> steps, List<Sequence> reached) {
        Map<UUID, Long> last = reached.stream().collect(Collectors.toMap(Sequence::credentialId, Sequence::sequence));
        var entries = new ArrayList<BulkOutbox.Entry>();
        for (var step : steps) {
            var sequence = requireNonNull(last.get(step.to().id().value()))
                    - step.events().size();
            for (var event : step.events()) {
                entries.add(new BulkOutbox.Entry(event, ++sequence));
            }
        }
        return entries;
    }
}
