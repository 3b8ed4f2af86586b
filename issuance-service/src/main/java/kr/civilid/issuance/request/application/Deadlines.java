package kr.civilid.issuance.request.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.issuance.request.domain.Correction;
import kr.civilid.issuance.request.domain.Stage;

/// By when the next step has to be taken.
@ApplicationScoped
public class Deadlines {

    /// The chain ends a hold on its day and gives the application back; our own end must not be faster.
    private static final Duration CHAINS_OWN_WORD = Duration.ofDays(1);

    private final RequestSettings.Expiry settings;

    Deadlines(RequestSettings settings) {
        this.settings = settings.expiry();
    }

    /// Empty for what has come to an end. `open` is what an approver waits for: nothing ends before its day.
    public Optional<Instant> expiry(Stage stage, Instant waitingSince, Optional<Correction> open) {
        var day = open.map(wish -> switch (wish.wish()) {
            case RETURNED -> wish.due();
            case MORE_REQUESTED -> wish.due().plus(CHAINS_OWN_WORD);
        });
        return period(stage)
                .map(waitingSince::plus)
                .map(end -> day.filter(end::isBefore).orElse(end));
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
            // It has the day that it was told, and no other.
            case RETURNED -> Optional.of(Duration.ZERO);
            case ISSUED, WITHDRAWN, EXPIRED -> Optional.empty();
        };
    }

    /// After what time in the stage a reminder is due. Before the approval there is nothing that the applicant could
    /// do, unless an approver wants something: see [RemindToMend].
    Optional<Duration> reminder(Stage stage) {
        return switch (stage) {
            case APPROVED, INVITED, ENROLLED, PIN_SET, IDENTITY_VERIFIED, CONSENTED ->
                period(stage).map(all -> all.minus(settings.reminderBefore())).filter(Duration::isPositive);
            case REQUESTED, DEPARTMENT_APPROVED, ISSUED, RETURNED, WITHDRAWN, EXPIRED -> Optional.empty();
        };
    }
}
