package kr.civilid.issuance.request.domain;

import java.time.Instant;
import kr.civilid.events.catalog.ApprovalEvent.Step;

/// What an approver wants mended before the application can go on. The comment may be personal: masks itself.
///
/// `due` is the day by which it is to come: of what was returned, the last on which it is still taken.
public record Correction(Wish wish, Step step, String comment, Instant askedAt, Instant due) {

    public enum Wish {
        /// 반려: given back.
        RETURNED,
        /// 추가 확인: on hold until more has come.
        MORE_REQUESTED
    }

    /// Whether it may still come. A hold ends by the approval chain's own word, not by ours.
    public boolean awaits(Instant now) {
        return wish == Wish.MORE_REQUESTED || now.isBefore(due);
    }

    @Override
    public String toString() {
        return "Correction[" + wish + "]";
    }
}
