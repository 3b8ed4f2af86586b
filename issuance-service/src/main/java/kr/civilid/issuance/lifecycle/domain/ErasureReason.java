package kr.civilid.issuance.lifecycle.domain;

/// Why a person's data was destroyed.
public enum ErasureReason {
    RETENTION_OVER,
    HOLDER_REQUEST,
    COURT_ORDER,
    WRONG_PERSON
}
