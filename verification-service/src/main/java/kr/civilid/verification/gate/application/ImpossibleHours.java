package kr.civilid.verification.gate.application;

import kr.civilid.events.refusal.Refusal;

/// Opening hours without a length.
public final class ImpossibleHours extends Refusal {

    public ImpossibleHours() {
        super(
                Kind.INVALID,
                "impossible-hours",
                "시작 시각과 끝 시각은 서로 달라야 합니다.",
                "The hours must not begin and end at the same time. Give two different times.");
    }
}
