package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SequencedCollection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.application.EligibilityRules;
import kr.civilid.issuance.request.domain.Eligibility;
import kr.civilid.issuance.request.domain.Eligibility.Scope;
import kr.civilid.issuance.request.domain.EmploymentType;
import kr.civilid.issuance.request.domain.PortraitRule;

/// Read anew each time: a rule that is changed holds from the next application on.
@ApplicationScoped
class PostgresEligibilityRules implements EligibilityRules {

    private static final String ALL = "*";

    @Override
    public Uni<Eligibility> of(SequencedCollection<AgencyCode> line) {
        var nearest = Stream.concat(line.stream().map(AgencyCode::digits), Stream.of(ALL))
                .toList();
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select agency, employment_types, in_scope, closed_network, kinds,
                                    portrait_max_bytes, portrait_min_width, portrait_min_height,
                                    portrait_proportion, portrait_tolerance
                                from eligibility_rule where agency in :nearest""", Object[].class)
                        .setParameter("nearest", nearest)
                        .getResultList())
                .map(rows -> rows.stream()
                        .min(Comparator.comparing(row -> nearest.indexOf((String) row[0])))
                        .map(PostgresEligibilityRules::read)
                        .orElseThrow()));
    }

    private static Eligibility read(Object[] row) {
        return new Eligibility(
                new Scope((Boolean) row[2], (Boolean) row[3], words(row[4]).collect(Collectors.toUnmodifiableSet())),
                words(row[1]).map(EmploymentType::valueOf).collect(Collectors.toUnmodifiableSet()),
                new PortraitRule(
                        (Integer) row[5],
                        (Integer) row[6],
                        (Integer) row[7],
                        ((BigDecimal) row[8]).doubleValue(),
                        ((BigDecimal) row[9]).doubleValue()));
    }

    private static Stream<String> words(Object list) {
        return Arrays.stream(((String) list).split(",")).filter(word -> !word.isEmpty());
    }
}
