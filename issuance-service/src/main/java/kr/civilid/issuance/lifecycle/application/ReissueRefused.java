package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// One answer for an unknown number, one without an ID, another person's, and details that have changed.
public final class ReissueRefused extends Refusal {

    ReissueRefused() {
        super(
                Kind.INVALID,
                "reissue-refused",
                "본인확인 정보로 재발급할 공무원증을 찾을 수 없습니다. 직원번호를 확인하거나 e-사람에서 신청해 주세요.",
                "No ID to be reissued was found for the proven identity. Check the employee number, or apply through the HR system.");
    }
}
