package kr.civilid.verification.gate.application;

import kr.civilid.events.refusal.Refusal;

/// The id of a new reader is taken.
public final class ReaderExists extends Refusal {

    public ReaderExists() {
        super(
                Kind.CONFLICT,
                "reader-already-registered",
                "같은 식별자의 판독기가 이미 등록되어 있습니다. 다른 식별자를 쓰십시오.",
                "A reader of this id is registered already; choose another id.");
    }
}
