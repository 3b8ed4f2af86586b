package kr.civilid.issuance.lifecycle.http;

import kr.civilid.events.catalog.CredentialEvent.Reason;

/// Why HR ends an ID. The other reasons are the system's own.
enum RevocationReason {
    LOST_PHONE,
    NEW_PHONE,
    APP_DELETED,
    PIN_LOCKED,
    DETAILS_CHANGED,
    EMPLOYMENT_ENDED,
    HR_DECISION;

    Reason meant() {
        return Reason.valueOf(name());
    }
}
