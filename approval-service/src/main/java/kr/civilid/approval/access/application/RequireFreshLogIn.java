package kr.civilid.approval.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.approval.access.domain.Visit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets nobody decide whose log-in is older than the setting allows. A token that does not tell when (one that was got
/// with a password, past the log-in form) is refused, unless a second setting lets its own age count: for try-outs.
@ApplicationScoped
public class RequireFreshLogIn {

    private final Duration maximumAge;
    private final boolean tokenAgeCounts;
    private final Clock clock;

    public RequireFreshLogIn(
            @ConfigProperty(name = "civilid.decision.max-authentication-age", defaultValue = "PT1H")
                    Duration maximumAge,
            @ConfigProperty(name = "civilid.decision.token-age-counts", defaultValue = "false") boolean tokenAgeCounts,
            Clock clock) {
        this.maximumAge = maximumAge;
        this.tokenAgeCounts = tokenAgeCounts;
        this.clock = clock;
    }

    /// Fails with [StaleLogIn].
    public void of(Visit visit) {
        refusal(visit).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /// What a decision of the visitor would meet now.
    public Optional<StaleLogIn> refusal(Visit visit) {
        var logIn = tokenAgeCounts ? visit.logIn().datedByToken() : visit.logIn();
        return logIn.isOlderThan(maximumAge, clock.instant())
                ? Optional.of(new StaleLogIn(maximumAge))
                : Optional.empty();
    }
}
