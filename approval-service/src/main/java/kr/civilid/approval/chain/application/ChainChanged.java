package kr.civilid.approval.chain.application;

import kr.civilid.events.refusal.Refusal;

/// Who saves must have seen what they replace.
public final class ChainChanged extends Refusal {

    public ChainChanged() {
        super(
                Kind.CONFLICT,
                "chain-changed",
                "그 사이에 결재선이 변경되었습니다. 다시 읽은 뒤 저장해 주세요.",
                "Somebody else has changed the chain. Read it again, then save.");
    }
}
