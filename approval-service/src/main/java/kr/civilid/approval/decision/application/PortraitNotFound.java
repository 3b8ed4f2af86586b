package kr.civilid.approval.decision.application;

import kr.civilid.events.refusal.Refusal;

/// The application came without one, or its applicant has been erased.
public final class PortraitNotFound extends Refusal {

    public PortraitNotFound() {
        super(
                Kind.NOT_FOUND,
                "portrait-not-found",
                "이 신청에는 사진이 없습니다. 사진을 보셔야 하면 반려하거나 추가 확인을 요청해 주세요.",
                "There is no portrait with this application. Return it or ask for more if you need one.");
    }
}
