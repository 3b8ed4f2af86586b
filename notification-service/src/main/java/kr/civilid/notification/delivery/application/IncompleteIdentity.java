package kr.civilid.notification.delivery.application;

import kr.civilid.events.refusal.Refusal;

/// The log-in has the role but does not say of which agency, or of whom.
public final class IncompleteIdentity extends Refusal {

    public IncompleteIdentity() {
        super(
                Kind.FORBIDDEN,
                "incomplete-identity",
                "로그인 정보에 기관 또는 이름이 없습니다. 계정 담당자에게 문의해 주세요.",
                "Your log-in lacks an agency or a name. Ask whoever keeps your account.");
    }
}
