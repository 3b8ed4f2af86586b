package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Obstacle;
import kr.civilid.issuance.request.domain.Standing;

/// Whether somebody may have the ID today, when it is first applied for and whenever the application comes back.
@ApplicationScoped
class CheckEligibility {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final EligibilityRules rules;
    private final AgencyRegisters registers;
    private final Employments employments;
    private final Clock clock;

    CheckEligibility(EligibilityRules rules, AgencyRegisters registers, Employments employments, Clock clock) {
        this.rules = rules;
        this.registers = registers;
        this.employments = employments;
        this.clock = clock;
    }

    /// Fails with [NotEligible], which names every reason.
    Uni<Void> of(PersonId person, Employee employee, Standing standing) {
        var today = LocalDate.ofInstant(clock.instant(), SEOUL);
        var register = registers.current();
        return rules.of(register.lineOf(employee.agency()))
                .map(rule -> rule.obstacles(employee, standing, register, today))
                .flatMap(found -> employments
                        .ended(person, employee.agency())
                        .map(ended -> ended ? with(found, Obstacle.employmentEnded()) : found))
                .invoke(obstacles -> {
                    if (!obstacles.isEmpty()) {
                        throw new NotEligible(obstacles);
                    }
                })
                .replaceWithVoid();
    }

    private static List<Obstacle> with(List<Obstacle> found, Obstacle another) {
        return Stream.concat(found.stream(), Stream.of(another)).toList();
    }
}
