package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Obstacle;
import kr.civilid.issuance.request.domain.Standing;

/// Whether somebody may have the ID, when it is first applied for and whenever the application comes back.
@ApplicationScoped
class CheckEligibility {

    private final Agencies agencies;

    CheckEligibility(Agencies agencies) {
        this.agencies = agencies;
    }

    /// Fails with [NotEligible], which names every reason.
    Uni<Void> of(Employee employee, Standing standing) {
        return agencies.find(employee.agency())
                .invoke(agency -> {
                    var obstacles = Obstacle.to(standing, agency.isPresent());
                    if (!obstacles.isEmpty()) {
                        throw new NotEligible(obstacles);
                    }
                })
                .replaceWithVoid();
    }
}
