package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// Name, birth date, phone or CI differ; which one is not told.
public final class IdentityMismatch extends Refusal {

    IdentityMismatch() {
        super(
                Kind.INVALID,
                "identity-mismatch",
                "본인확인 정보가 발급 신청 정보와 다릅니다. 인사부서에 문의해 주세요.",
                "The proven identity is not that of the application. Ask the HR department.");
    }
}
