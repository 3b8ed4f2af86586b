package kr.civilid.approval.acting.domain;

import kr.civilid.events.refusal.Refusal;

/// Who is away cannot also be there.
public final class SelfDelegation extends Refusal {

    public SelfDelegation() {
        super(
                Kind.INVALID,
                "self-delegation",
                "본인을 대결자로 지정할 수 없습니다. 다른 사람을 지정해 주세요.",
                "Nobody acts for themselves. Name somebody else.");
    }
}
