package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// Nobody can tell whether two log-ins without a number are one person.
public final class WithoutNumber extends Refusal {

    WithoutNumber() {
        super(
                Kind.FORBIDDEN,
                "employee-number-missing",
                "로그인 정보에 직원번호가 없어 일괄 처리를 할 수 없습니다. 관리자에게 문의해 주세요.",
                "The log-in does not tell the employee number, which a mass action needs. Ask the administrator.");
    }
}
