package kr.civilid.verification.gate.application;

/// What a gate does while the database cannot tell whether a presentation was shown before at another replica.
public enum DatabaseDown {
    /// Nobody passes: the safe choice, and the default.
    REFUSE,
    /// Whoever this replica has not let in lately passes: for gates that must not close.
    ALLOW
}
