package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// Two approvals need two persons.
public final class SecondStepBySamePerson extends Refusal {

    public SecondStepBySamePerson() {
        super(
                Kind.FORBIDDEN,
                "second-step-by-same-person",
                "앞 단계를 결재하신 분은 다음 단계를 결재할 수 없습니다. 다른 담당자가 처리해야 합니다.",
                "Whoever decided an earlier step cannot decide this one. Another officer has to.");
    }
}
