package kr.civilid.issuance.lifecycle.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.issuance.lifecycle.application.MassActions;
import kr.civilid.issuance.lifecycle.domain.MassAction;
import kr.civilid.issuance.lifecycle.domain.MassAction.Confirmed;
import kr.civilid.issuance.lifecycle.domain.MassMember;
import kr.civilid.issuance.lifecycle.domain.MassMember.Result;
import kr.civilid.issuance.lifecycle.domain.MassProposal;
import org.jspecify.annotations.Nullable;

/// Mass actions in PostgreSQL. Names come in as JSON, never as SQL.
@ApplicationScoped
class PostgresMassActions implements MassActions {

    private static final String SELECT = "select cast(row_to_json(a) as text) from mass_action a";
    private static final String ASKED = SELECT
            + " join json_to_record(cast(?1 as json)) as q (id uuid, agency text, hash text, state text, after uuid) on ";
    private static final String SAME = ASKED + "a.agency = q.agency and a.list_hash = q.hash and a.state = 'PROPOSED'";
    private static final String ONE = ASKED + "a.id = q.id and a.agency = q.agency";
    private static final String PAGE = ASKED + """
            a.agency = q.agency and (q.state is null or a.state = q.state) and (q.after is null or a.id > q.after)
            order by a.id limit %d""";
    private static final String TAKE = SELECT + " " + """
            where a.state = cast(?1 as text) order by a.settled_at, a.id limit 1 for update skip locked""";
    private static final String KEEP = """
            insert into mass_action as a
            select * from json_to_recordset(cast(?1 as json)) as n (%s)
            on conflict (id) do update set state = excluded.state, settled_at = excluded.settled_at,
                confirmed_by = excluded.confirmed_by, confirmer_number = excluded.confirmer_number,
                confirmer_from = excluded.confirmer_from""".formatted(MassActionRow.COLUMNS);
    private static final String EXPIRE =
            "update mass_action set state = 'EXPIRED', settled_at = :now where state = 'PROPOSED' and until <= :now";

    private final MassMemberRows members;

    PostgresMassActions(MassMemberRows members) {
        this.members = members;
    }

    /// What is asked for; what a query does not ask for is null.
    private record Asked(
            @Nullable UUID id,
            String agency,
            @Nullable String hash,
            @Nullable State state,
            @Nullable UUID after) {

        static Asked one(UUID id, AgencyCode agency) {
            return new Asked(id, agency.digits(), null, null, null);
        }
    }

    @Override
    public Uni<Optional<MassAction>> proposed(AgencyCode agency, Digest listHash) {
        var lock = "select cast(pg_advisory_xact_lock(hashtextextended(cast(:hash as text), 1)) as text)";
        var asked = new Asked(null, agency.digits(), listHash.base64url(), null, null);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(lock, String.class)
                        .setParameter("hash", listHash.base64url())
                        .getSingleResult())
                .chain(() -> ask(SAME, asked))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Void> add(MassProposal proposal, List<MassMember> listed) {
        return keep(new MassAction.Proposed(proposal)).chain(() -> members.add(proposal.id(), listed));
    }

    @Override
    public Uni<Optional<MassAction>> lock(UUID id, AgencyCode agency) {
        return ask(ONE + " for update of a", Asked.one(id, agency))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<MassAction>> find(UUID id, AgencyCode agency) {
        return ask(ONE, Asked.one(id, agency)).map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<MassAction>> page(AgencyCode agency, Optional<State> state, Optional<UUID> after, int limit) {
        return ask(
                PAGE.formatted(limit), new Asked(null, agency.digits(), null, state.orElse(null), after.orElse(null)));
    }

    @Override
    public Uni<List<MassMember>> members(UUID id) {
        return members.of(id);
    }

    @Override
    public Uni<Boolean> concerns(UUID id, String numberHash) {
        return members.concerns(id, numberHash);
    }

    @Override
    public Uni<Void> keep(MassAction action) {
        return BulkSql.change(KEEP, List.of(MassActionRow.of(action)));
    }

    @Override
    public Uni<Integer> expire(Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(EXPIRE)
                        .setParameter("now", now)
                        .executeUpdate());
    }

    @Override
    public Uni<Optional<Confirmed>> takeConfirmed() {
        return BulkSql.ask(TAKE, State.CONFIRMED.name(), MassActionRow.class)
                .map(rows -> rows.stream().findFirst().map(row -> (Confirmed) row.held()));
    }

    @Override
    public Uni<List<PersonId>> left(UUID id, int atMost) {
        return members.left(id, atMost);
    }

    @Override
    public Uni<Void> settle(UUID id, Map<PersonId, Result> results, Instant at) {
        return members.settle(id, results, at);
    }

    private static Uni<List<MassAction>> ask(String query, Asked asked) {
        return BulkSql.ask(query, BulkSql.json(asked), MassActionRow.class)
                .map(rows -> rows.stream().map(MassActionRow::held).toList());
    }
}
