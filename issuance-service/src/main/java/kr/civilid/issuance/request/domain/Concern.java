package kr.civilid.issuance.request.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Why HR should look after an application.
public enum Concern {
    /// A text that the applicant needs to go on has not arrived.
    UNDELIVERABLE,
    /// An approver has let the deadline pass.
    APPROVAL_OVERDUE,
    /// Identity checks showed somebody else.
    IDENTITY_MISMATCH;

    /// What nobody need look after any more once a step has led to `stage`.
    public static Set<Concern> overAt(Stage stage) {
        return Arrays.stream(values())
                .filter(concern -> concern.isOverAt(stage))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOverAt(Stage stage) {
        return switch (stage) {
            case REQUESTED, DEPARTMENT_APPROVED, APPROVED, INVITED, RETURNED -> this == APPROVAL_OVERDUE;
            // Whoever has bound their phone is reached by the app.
            case ENROLLED, PIN_SET -> this != IDENTITY_MISMATCH;
            case IDENTITY_VERIFIED, CONSENTED, ISSUED, WITHDRAWN, EXPIRED -> true;
        };
    }
}
