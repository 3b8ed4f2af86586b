package kr.civilid.approval.chain.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.chain.application.ChainChanged;
import kr.civilid.approval.chain.application.Chains;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.DelegatedDecision;
import kr.civilid.approval.chain.domain.DepartmentLine;
import kr.civilid.events.catalog.AgencyCode;

/// Every version is a row of its own, so that it can be told years later what held on a day.
@ApplicationScoped
class PostgresChains implements Chains {

    /// Of two that add the same version, the second waits here for the first and then adds nothing.
    private static final String ADD = """
            insert into chain_rules (agency, version, department_days, department_remind, department_next,
                hr_days, hr_remind, hr_next, set_by_subject, set_by_number, set_at)
            values (:agency, :version, :days, :remind, :next, :hrDays, :hrRemind, :hrNext, :subject, :number,
                cast(:at as timestamptz))
            on conflict on constraint one_set_of_rules_a_version do nothing
            """;

    @Override
    public Uni<Optional<ChainRules>> find(AgencyCode agency) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNamedQuery(ChainRow.LATEST, ChainRow.class)
                        .setParameter("agency", agency.digits())
                        .setMaxResults(1)
                        .getSingleResultOrNull()
                        .flatMap(row -> row == null
                                ? Uni.createFrom().item(Optional.<ChainRules>empty())
                                : session.createNamedQuery(DelegatedRow.OF_VERSION, DelegatedRow.class)
                                        .setParameter("agency", row.agency)
                                        .setParameter("version", row.version)
                                        .getResultList()
                                        .flatMap(
                                                delegated -> session.createNamedQuery(LineRow.OF_VERSION, LineRow.class)
                                                        .setParameter("agency", row.agency)
                                                        .setParameter("version", row.version)
                                                        .getResultList()
                                                        .map(lines -> Optional.of(row.rules(delegated, lines)))))));
    }

    @Override
    public Uni<List<DepartmentLine>> linesNaming(Official deputy) {
        return Panache.getSession()
                .flatMap(session -> session.createNamedQuery(LineRow.PRESENT, LineRow.class)
                        .setParameter("agency", deputy.agency().digits())
                        .setParameter("name", deputy.person().username())
                        .setParameter("number", deputy.person().employee().number())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> row.line(List.of()))
                        .filter(line -> line.names(deputy))
                        .toList());
    }

    @Override
    public Uni<Void> add(ChainRules rules, Visit by, Instant at) {
        var person = by.official().person();
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter("agency", rules.agency().digits())
                        .setParameter("version", rules.version())
                        .setParameter("days", rules.department().deadlines().days())
                        .setParameter("remind", rules.department().deadlines().remindBefore())
                        .setParameter("next", rules.department().next().text())
                        .setParameter("hrDays", rules.hr().deadlines().days())
                        .setParameter("hrRemind", rules.hr().deadlines().remindBefore())
                        .setParameter("hrNext", rules.hr().next().text())
                        .setParameter("subject", person.subject())
                        .setParameter("number", person.employee().number())
                        .setParameter("at", at)
                        .executeUpdate()
                        .invoke(added -> {
                            if (added == 0) {
                                throw new ChainChanged();
                            }
                        })
                        .chain(() -> session.persistAll(rows(rules).toArray()))));
    }

    private static List<Object> rows(ChainRules rules) {
        var delegated = Stream.concat(
                        delegated(rules, Optional.empty(), rules.delegatedDecisions()),
                        rules.lines().stream()
                                .flatMap(line -> delegated(
                                        rules,
                                        Optional.of(line.department()),
                                        line.own().delegatedDecisions().orElse(List.of()))))
                .toList();
        var lines = IntStream.range(0, rules.lines().size())
                .<Object>mapToObj(
                        place -> LineRow.of(rules, place, rules.lines().get(place)));
        return Stream.concat(
                        IntStream.range(0, delegated.size())
                                .mapToObj(place -> delegated.get(place).at(place)),
                        lines)
                .toList();
    }

    private static Stream<DelegatedRow> delegated(
            ChainRules rules, Optional<String> department, List<DelegatedDecision> decisions) {
        return decisions.stream().map(decision -> DelegatedRow.of(rules, department, decision));
    }
}
