package kr.civilid.notification.delivery.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.domain.Visit;

/// Every access of an official to what is kept about a holder, for the access records.
public interface Accesses {

    enum Act implements kr.civilid.events.access.domain.Act {
        READ_MESSAGES("messages.read", "문자 발송 상태 확인"),
        RESEND_MESSAGE("messages.resend", "받지 못한 문자 재발송");

        private final String text;
        private final String purpose;

        Act(String text, String purpose) {
            this.text = text;
            this.purpose = purpose;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public String purpose() {
            return purpose;
        }
    }

    /// Joins the transaction of the access itself.
    Uni<Void> add(Visit visit, Act act, IssuanceId whose, Instant at);
}
