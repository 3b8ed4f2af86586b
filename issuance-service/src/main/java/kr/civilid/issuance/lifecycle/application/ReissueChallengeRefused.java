package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// Not ours, past its end, or made for another number or reason.
public final class ReissueChallengeRefused extends Refusal {

    ReissueChallengeRefused() {
        super(
                Kind.INVALID,
                "reissue-challenge-refused",
                "재발급 신청 시간이 지났거나 신청 내용이 바뀌었습니다. 처음부터 다시 신청해 주세요.",
                "The challenge has expired or was made for another request. Ask for a new one and check the identity again.");
    }
}
