package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// What is named is no mass suspension of the agency, is not carried out yet, or suspends nobody any more.
public final class NothingToTakeBack extends Refusal {

    NothingToTakeBack() {
        super(
                Kind.INVALID,
                "nothing-to-take-back",
                "'takesBack'에는 이 기관에서 완료된 일괄 정지의 번호를 적어야 하며, 그 처리로 지금도 정지된 공무원증이 있어야 합니다. 일괄 처리 목록에서 번호와 상태를 확인해 주세요.",
                "Name in 'takesBack' a completed mass suspension of your agency that still suspends somebody. See the"
                        + " list of mass actions for its id and state.");
    }
}
