package kr.civilid.issuance.lifecycle.http;

import kr.civilid.events.catalog.CredentialEvent.Reason;

/// Why an official suspends an ID: what cannot be undone by resuming it is a reason to revoke.
enum SuspensionReason {
    LOST_PHONE,
    ON_LEAVE,
    DUTY_SUSPENDED,
    HR_DECISION;

    Reason meant() {
        return Reason.valueOf(name());
    }
}
