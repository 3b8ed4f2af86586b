package kr.civilid.issuance.credential.domain;

import java.time.Instant;
import kr.civilid.events.catalog.CredentialEvent.Reason;

/// One reason to keep an ID suspended, and who alone can lift it.
public record Hold(Source source, Reason reason, Instant since) {

    /// Who suspended, the most restrictive first: its reason is the one that the world is told.
    public enum Source {
        LOSS_REPORT,
        /// Its phone was unbound for another, on which its successor is to live: only that or its end follows.
        REPLACED_PHONE,
        DUTY_ORDER,
        STAFF,
        LEAVE_ORDER,
        /// The terms have changed, and the phone has not agreed to them.
        CONSENT;

        /// Comes and goes with the personnel orders, by nobody's hand.
        public boolean byOrder() {
            return this == DUTY_ORDER || this == LEAVE_ORDER;
        }
    }

    /// A lost phone is a loss report whoever tells of it, so that it ends as one: after an identity check.
    public static Hold byStaff(Reason reason, Instant since) {
        return new Hold(reason == Reason.LOST_PHONE ? Source.LOSS_REPORT : Source.STAFF, reason, since);
    }

    public static Hold byOrder(Reason reason, Instant since) {
        return new Hold(reason == Reason.ON_LEAVE ? Source.LEAVE_ORDER : Source.DUTY_ORDER, reason, since);
    }
}
