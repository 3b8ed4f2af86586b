package kr.civilid.issuance.request.domain;

/// Why a new ID is to follow an old one.
public enum ReissueReason {
    LOST_PHONE,
    NEW_PHONE,
    APP_DELETED,
    PIN_LOCKED,
    DETAILS_CHANGED,
    /// The end of its validity is near or has passed.
    RENEWAL
}
