package kr.civilid.approval.access.application;

import kr.civilid.events.refusal.Refusal;

/// The token names an office but not the agency, department or employee number that it is held in.
public final class IncompleteIdentity extends Refusal {

    public IncompleteIdentity() {
        super(
                Kind.FORBIDDEN,
                "incomplete-identity",
                "로그인 정보에 기관, 부서 또는 공무원 번호가 없습니다. 계정 담당자에게 문의해 주세요.",
                "Your log-in lacks an agency, a department or an employee number. Ask whoever keeps your account.");
    }
}
