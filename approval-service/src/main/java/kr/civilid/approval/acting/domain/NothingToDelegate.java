package kr.civilid.approval.acting.domain;

import kr.civilid.events.refusal.Refusal;

/// Without an office there is nothing that another could do in one's name.
public final class NothingToDelegate extends Refusal {

    public NothingToDelegate() {
        super(
                Kind.FORBIDDEN,
                "nothing-to-delegate",
                "결재 권한이 있는 분만 대결자를 지정할 수 있습니다.",
                "Only an approver can let somebody act for them.");
    }
}
