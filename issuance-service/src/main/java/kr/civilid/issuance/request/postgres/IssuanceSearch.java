package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.issuance.request.application.Journeys.Search;

/// A search as a query: each wish adds a condition and its parameter.
final class IssuanceSearch {

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final int limit;

    IssuanceSearch(Search search, PostgresPersons persons) {
        limit = search.limit();
        search.hrSystem().ifPresent(system -> add("i.hr_system = :hrSystem", "hrSystem", system));
        search.agency().ifPresent(agency -> add("i.agency = :agency", "agency", agency.digits()));
        search.after().ifPresent(after -> add("i.id > :after", "after", after.value()));
        var filter = search.filter();
        filter.employeeNumber()
                .ifPresent(number -> add(
                        "i.person_id in (select id from person where number_hash = :number)",
                        "number",
                        persons.numberHash(number)));
        filter.stage().ifPresent(stage -> add("i.stage = :stage", "stage", stage.name()));
        if (filter.attention()) {
            add("exists (select from concern c where c.issuance_id = i.id)");
        }
        if (filter.hold()) {
            add("exists (select from correction c where c.issuance_id = i.id and c.wish = 'MORE_REQUESTED'"
                    + " and c.closed_at is null)");
        }
    }

    private void add(String condition) {
        conditions.append(" and ").append(condition);
    }

    private void add(String condition, String parameter, Object value) {
        add(condition);
        parameters.put(parameter, value);
    }

    Uni<List<IssuanceRow>> rows() {
        return Panache.getSession().flatMap(session -> {
            var query = session.createNativeQuery(
                    "select i.* from issuance i where true" + conditions + " order by i.id", IssuanceRow.class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList();
        });
    }
}
