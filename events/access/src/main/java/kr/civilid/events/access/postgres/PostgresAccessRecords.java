package kr.civilid.events.access.postgres;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import kr.civilid.events.access.application.AccessRecords;
import kr.civilid.events.access.application.Months;
import kr.civilid.events.access.chain.Growth;
import kr.civilid.events.access.chain.Seal;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.delivery.BulkSql;
import kr.civilid.events.http.RequestId;
import org.hibernate.reactive.mutiny.Mutiny;

/// Two statements for however many records: one takes a lane that nobody else is writing to, one writes them and moves
/// the lane on. The lane stays taken until the end of the transaction.
@ApplicationScoped
class PostgresAccessRecords implements AccessRecords {

    private static final String WRITE = """
            with added as (
                insert into access_ledger (lane, seq, at, who, subject, roles, client, who_agency, from_address,
                        person_id, issuance_id, agency, act, why, request_id, hash)
                select lane, seq, at, who, subject, roles, client, "whoAgency", "fromAddress", "personId", "issuanceId",
                        agency, act, why, "requestId", decode(hash, 'hex')
                from json_to_recordset(cast(cast(:rows as text) as json)) as r (lane bigint, seq bigint, at timestamptz,
                        who text, subject text, roles text, client text, "whoAgency" text, "fromAddress" text,
                        "personId" uuid, "issuanceId" uuid, agency text, act text, why text, "requestId" text, hash text))
            update access_lane set seq = :seq, head = decode(:head, 'hex') where lane = :lane""";

    private final FreeLanes lanes;
    private final Seal seal;

    PostgresAccessRecords(FreeLanes lanes, Seal seal) {
        this.lanes = lanes;
        this.seal = seal;
    }

    @Override
    public Uni<Void> add(List<AccessRecord> records) {
        var requestId = RequestId.current();
        var written = Uni.createFrom().voidItem();
        var ofMonths = records.stream()
                .collect(groupingBy(
                        access -> Months.of(access.at()), TreeMap::new, java.util.stream.Collectors.toList()));
        for (var ofMonth : ofMonths.entrySet()) {
            written = written.chain(() -> add(ofMonth.getKey(), ofMonth.getValue(), requestId));
        }
        return written;
    }

    private Uni<Void> add(LocalDate month, List<AccessRecord> records, String requestId) {
        return Panache.getSession()
                .flatMap(session -> lanes.take(session, month)
                        .map(lane -> Growth.of(lane, records, requestId, seal))
                        .flatMap(growth -> write(session, growth)));
    }

    private static Uni<Void> write(Mutiny.Session session, Growth growth) {
        return session.createNativeQuery(WRITE)
                .setParameter("rows", BulkSql.json(growth.added()))
                .setParameter("seq", growth.lane().seq())
                .setParameter("head", growth.lane().head())
                .setParameter("lane", growth.lane().lane())
                .executeUpdate()
                .replaceWithVoid();
    }
}
