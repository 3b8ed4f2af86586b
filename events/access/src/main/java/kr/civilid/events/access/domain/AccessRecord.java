package kr.civilid.events.access.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// 접속기록: who did what when, from where, with whose data and why. Nothing of the data itself.
public record AccessRecord(Instant at, Visitor who, Whose whose, String act, String why) {

    public AccessRecord {
        // As PostgreSQL keeps it: what is hashed must be what is read back.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static AccessRecord of(Instant at, Visitor who, Act act, Whose whose) {
        return new AccessRecord(at, who, whose, act.text(), act.purpose());
    }

    /// The same for a reason that the caller gave: a fixed word, or a text that was asked for as one.
    public AccessRecord because(String reason) {
        return new AccessRecord(at, who, whose, act, reason);
    }
}
