package kr.civilid.approval.decision.domain;

/// A step is to be decided within `days` working days; a reminder comes on the morning of the working day
/// `remindBefore` days before the last.
public record Deadlines(int days, int remindBefore) {

    public static final int LONGEST = 30;

    public Deadlines {
        if (days < 1 || days > LONGEST || remindBefore < 0 || remindBefore >= days) {
            throw new IllegalArgumentException("1 to 30 days, and the reminder within them");
        }
    }
}
