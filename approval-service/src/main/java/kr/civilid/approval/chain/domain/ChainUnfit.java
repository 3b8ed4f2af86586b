package kr.civilid.approval.chain.domain;

import kr.civilid.events.refusal.Refusal;

/// Rules by which nobody could work.
public final class ChainUnfit extends Refusal {

    public ChainUnfit() {
        super(
                Kind.INVALID,
                "chain-unfit",
                "결재선 규칙이 올바르지 않습니다. 기한은 1일에서 30일, 알림은 기한 안이어야 하고, 전결에는 대상 종류와 전결권자가 있어야 합니다. 대결 순서(departments)는 부서마다 하나이고, 부서장은 공무원 번호로, 대결자는 부서장이 아닌 서로 다른 사람으로 적어 주세요.",
                "Deadlines are 1 to 30 days with the reminder within them; a delegated decision names kinds and who decides."
                        + " Each department is there once, its head by employee number, its deputies others than the head and each once.");
    }
}
