package kr.civilid.verification.decision.domain;

/// Thrown inside the decision by the check that fails; never leaves it. Without a stack trace: refusing must be cheap.
public final class Declined extends RuntimeException {

    private final Reason reason;

    public Declined(Reason reason) {
        super(reason.machineName(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public static void unless(boolean condition, Reason otherwise) {
        if (!condition) {
            throw new Declined(otherwise);
        }
    }
}
