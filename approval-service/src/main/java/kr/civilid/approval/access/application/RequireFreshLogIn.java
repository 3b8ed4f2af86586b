package kr.civilid.approval.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.approval.access.domain.Visit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets nobody decide whose log-in is older than the setting allows. Without the setting any age will do.
@ApplicationScoped
public class RequireFreshLogIn {

    private final Optional<Duration> maximumAge;
    private final Clock clock;

    public RequireFreshLogIn(
            @ConfigProperty(name = "civilid.decision.max-authentication-age") Optional<Duration> maximumAge,
            Clock clock) {
        this.maximumAge = maximumAge;
        this.clock = clock;
    }

    /// Fails with [StaleLogIn].
    public void of(Visit visit) {
        maximumAge
                .filter(age -> visit.logIn().isOlderThan(age, clock.instant()))
                .ifPresent(age -> {
                    throw new StaleLogIn(age);
                });
    }
}
