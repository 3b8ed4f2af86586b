package kr.civilid.events.access.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.access.application.Search;
import kr.civilid.events.access.chain.ChainedRecord;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.delivery.BulkSql;

/// Only what is asked for is a condition, so that each kind of search finds its index.
final class SearchQuery {

    private static final String SELECT = """
            select cast(json_build_object('lane', lane, 'seq', seq, 'at', at, 'who', who, 'subject', subject,
                    'roles', roles, 'client', client, 'whoAgency', who_agency, 'fromAddress', from_address,
                    'personId', person_id, 'issuanceId', issuance_id, 'agency', agency, 'act', act, 'why', why,
                    'requestId', request_id, 'hash', encode(hash, 'hex')) as text)
            from access_ledger where true""";
    private static final String ORDER = " order by at desc, lane desc, seq desc limit :limit";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    static Uni<List<ChainedRecord>> ask(Search search) {
        var query = new SearchQuery();
        query.add("agency = :agency", "agency", search.agency().map(AgencyCode::digits));
        query.add("person_id = :person", "person", search.person());
        query.add("issuance_id = :issuance", "issuance", search.issuance());
        query.add("who = :who", "who", search.who());
        query.add("act = :act", "act", search.act());
        query.add("at >= :begin", "begin", search.from());
        query.add("at < :end", "end", search.until());
        search.after().ifPresent(query::behind);
        return query.run(search.limit());
    }

    private void add(String condition, String name, Optional<?> value) {
        value.ifPresent(given -> {
            conditions.add(condition);
            parameters.put(name, given);
        });
    }

    private void behind(Search.Position last) {
        conditions.add("(at, lane, seq) < (:lastAt, :lastLane, :lastSeq)");
        parameters.put("lastAt", last.at());
        parameters.put("lastLane", last.lane());
        parameters.put("lastSeq", last.seq());
    }

    private Uni<List<ChainedRecord>> run(int limit) {
        var sql = new StringBuilder(SELECT);
        conditions.forEach(condition -> sql.append(" and ").append(condition));
        sql.append(ORDER);
        return Panache.getSession().flatMap(session -> {
            var query = session.createNativeQuery(sql.toString(), String.class).setParameter("limit", limit);
            parameters.forEach(query::setParameter);
            return query.getResultList()
                    .map(rows -> rows.stream()
                            .map(row -> BulkSql.row(row, ChainedRecord.class))
                            .toList());
        });
    }
}
