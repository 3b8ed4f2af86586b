package kr.civilid.approval.chain.application;

import kr.civilid.events.refusal.Refusal;

/// Another agency's rules are nobody's business.
public final class ChainNotFound extends Refusal {

    public ChainNotFound() {
        super(Kind.NOT_FOUND, "chain-not-found", "해당 기관의 결재선을 찾을 수 없습니다.", "There is no chain of this agency for you.");
    }
}
