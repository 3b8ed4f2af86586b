package kr.civilid.notification.delivery.application;

import kr.civilid.events.refusal.Refusal;

/// There is no such issuance, or none that the caller may know of.
public final class UnknownIssuance extends Refusal {

    public UnknownIssuance() {
        super(
                Kind.NOT_FOUND,
                "issuance-not-found",
                "해당 발급 신청을 찾을 수 없습니다. 신청 번호를 확인해 주세요.",
                "There is no such issuance request. Check its id.");
    }
}
