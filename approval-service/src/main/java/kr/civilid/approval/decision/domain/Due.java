package kr.civilid.approval.decision.domain;

import java.time.Instant;

/// When the step whose turn it is has to be decided, whether its reminder has been said, and whether it is too late.
public record Due(Instant at, boolean reminded, boolean overdue) {

    public static Due of(Deadlines deadlines, Turn turn, Instant since, WorkingDays calendar, Instant now) {
        var at = calendar.endOf(deadlines.days(), since);
        return new Due(at, turn.reminded(), turn.escalated() || !now.isBefore(at));
    }
}
