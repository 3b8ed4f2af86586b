package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.application.EligibilityRules;
import kr.civilid.issuance.request.domain.Eligibility;
import kr.civilid.issuance.request.domain.EmploymentType;
import kr.civilid.issuance.request.domain.PortraitRule;

/// Read anew each time: a rule that is changed holds from the next application on.
@ApplicationScoped
class PostgresEligibilityRules implements EligibilityRules {

    @Override
    public Uni<Eligibility> of(AgencyCode agency) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                select employment_types, closed_network, portrait_max_bytes, portrait_min_width,
                                    portrait_min_height, portrait_proportion, portrait_tolerance
                                from eligibility_rule where agency in (:agency, '*')
                                order by agency = '*' limit 1""", Object[].class)
                        .setParameter("agency", agency.digits())
                        .getSingleResult())
                .map(PostgresEligibilityRules::read));
    }

    private static Eligibility read(Object[] row) {
        return new Eligibility(
                Arrays.stream(((String) row[0]).split(","))
                        .map(EmploymentType::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                (Boolean) row[1],
                new PortraitRule(
                        (Integer) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        ((BigDecimal) row[5]).doubleValue(),
                        ((BigDecimal) row[6]).doubleValue()));
    }
}
