package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// Counted by who proves, not by who is asked for: nobody can lock somebody else out.
public final class TooManyReissueAttempts extends Refusal {

    TooManyReissueAttempts() {
        super(
                Kind.TOO_MANY,
                "too-many-reissue-attempts",
                "재발급 신청이 여러 번 거절되었습니다. 내일 다시 시도하거나 e-사람에서 신청해 주세요.",
                "Too many of your applications were refused. Try again tomorrow, or apply through the HR system.");
    }
}
