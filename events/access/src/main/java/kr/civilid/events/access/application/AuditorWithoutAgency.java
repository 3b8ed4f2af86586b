package kr.civilid.events.access.application;

import kr.civilid.events.refusal.Refusal;

/// The log-in does not say whose auditor it is.
public final class AuditorWithoutAgency extends Refusal {

    AuditorWithoutAgency() {
        super(
                Kind.FORBIDDEN,
                "incomplete-identity",
                "로그인 정보에 기관이 없습니다. 계정 담당자에게 문의해 주세요.",
                "Your log-in lacks an agency. Ask whoever keeps your account.");
    }
}
