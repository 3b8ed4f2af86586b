package kr.civilid.verification.decision.application;

import java.time.Instant;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;

/// That the credential is neither revoked nor suspended nor to be renewed, by a list that is still valid itself
/// (Token Status List). What cannot be found out is refused.
final class StatusCheck {

    static void pass(Claims payload, Snapshot snapshot, Instant now) {
        var reference = payload.object("status")
                .flatMap(status -> status.object("status_list"))
                .orElseThrow(() -> new Declined(Reason.STATUS_UNKNOWN));
        var list = reference.text("uri").flatMap(snapshot::list).orElseThrow(() -> new Declined(Reason.STATUS_UNKNOWN));
        Declined.unless(now.isBefore(list.expiresAt()), Reason.STATUS_STALE);
        var index = reference.integer("idx").orElseThrow(() -> new Declined(Reason.STATUS_UNKNOWN));
        Declined.unless(index >= 0 && index < list.size(), Reason.STATUS_UNKNOWN);
        switch (list.at(index.intValue())) {
            case 0 -> {}
            case 1 -> throw new Declined(Reason.REVOKED);
            case 2 -> throw new Declined(Reason.SUSPENDED);
            default -> throw new Declined(Reason.NEEDS_RENEWAL);
        }
    }

    private StatusCheck() {}
}
