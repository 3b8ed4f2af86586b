package kr.civilid.approval.chain.application;

import kr.civilid.events.refusal.Refusal;

/// Another agency's rules are nobody's business.
public final class ChainNotFound extends Refusal {

    public ChainNotFound() {
        super(
                Kind.NOT_FOUND,
                "chain-not-found",
                "담당하시는 기관의 결재선이 아닙니다. 소속 기관의 7자리 코드를 확인해 주세요.",
                "There is no chain of this agency for you. Check that the code is that of your own agency.");
    }
}
