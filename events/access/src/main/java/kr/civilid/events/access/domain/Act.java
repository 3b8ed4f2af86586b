package kr.civilid.events.access.domain;

/// What can be done with somebody's data. Each service has its own, as an enum.
public interface Act {

    /// A fixed name such as `issuance.read`: service or subject, then what was done.
    String text();

    /// What it is done for, in Korean, for the auditor: stands where the caller gives no reason of their own.
    String purpose();
}
