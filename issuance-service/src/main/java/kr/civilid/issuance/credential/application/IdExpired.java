package kr.civilid.issuance.credential.application;

import kr.civilid.events.refusal.Refusal;

/// The time of the ID is over: its copies do not make it last longer, a reissue does.
public final class IdExpired extends Refusal {

    public IdExpired() {
        super(
                Kind.CONFLICT,
                "id-expired",
                "유효기간이 끝난 모바일 공무원증입니다. 인사시스템(e-사람, 인사랑)에서 재발급(유효기간 갱신)을 신청해 주세요.",
                "The mobile ID has expired. Apply in the HR system for a reissue with the reason RENEWAL.");
    }
}
