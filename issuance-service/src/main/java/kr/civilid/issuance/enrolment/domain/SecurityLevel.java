package kr.civilid.issuance.enrolment.domain;

/// Where a phone keeps the key that its platform vouches for, the weakest first.
public enum SecurityLevel {
    /// Nobody vouches: a simulated phone, or one bound before phones had to show evidence.
    NONE,
    /// Android's trusted execution environment.
    TRUSTED_ENVIRONMENT,
    /// A security chip of its own, as Android's StrongBox.
    STRONG_BOX,
    /// Apple's.
    SECURE_ENCLAVE
}
