package kr.civilid.approval.access.domain;

import java.time.Instant;

/// 접속기록: who did what, when and from where. Whose data it was is known where the record is added.
public record AccessRecord(Visit visit, Act act, Instant at) {

    /// What was done with somebody's data.
    public enum Act {
        LISTED,
        READ,
        APPROVED,
        RETURNED,
        MORE_REQUESTED,
        ACKNOWLEDGED,
        EVIDENCE_READ
    }
}
