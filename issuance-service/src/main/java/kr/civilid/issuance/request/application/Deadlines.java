package kr.civilid.issuance.request.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.issuance.request.domain.Stage;

/// By when the next step has to be taken.
@ApplicationScoped
public class Deadlines {

    private final RequestSettings.Expiry settings;

    Deadlines(RequestSettings settings) {
        this.settings = settings.expiry();
    }

    /// Empty for what has come to an end.
    public Optional<Instant> expiry(Stage stage, Instant waitingSince) {
        return period(stage).map(waitingSince::plus);
    }

    Optional<Duration> period(Stage stage) {
        return switch (stage) {
            case REQUESTED -> Optional.of(settings.requested());
            case DEPARTMENT_APPROVED -> Optional.of(settings.departmentApproved());
            case APPROVED -> Optional.of(settings.approved());
            case INVITED -> Optional.of(settings.invited());
            case ENROLLED -> Optional.of(settings.enrolled());
            case PIN_SET -> Optional.of(settings.pinSet());
            case IDENTITY_VERIFIED -> Optional.of(settings.identityVerified());
            case CONSENTED -> Optional.of(settings.consented());
            case ISSUED, RETURNED, WITHDRAWN, EXPIRED -> Optional.empty();
        };
    }

    /// After what time in the stage a reminder is due. Before the approval there is nothing that the applicant could
    /// do.
    Optional<Duration> reminder(Stage stage) {
        return switch (stage) {
            case APPROVED, INVITED, ENROLLED, PIN_SET, IDENTITY_VERIFIED, CONSENTED ->
                period(stage).map(all -> all.minus(settings.reminderBefore())).filter(Duration::isPositive);
            case REQUESTED, DEPARTMENT_APPROVED, ISSUED, RETURNED, WITHDRAWN, EXPIRED -> Optional.empty();
        };
    }
}
