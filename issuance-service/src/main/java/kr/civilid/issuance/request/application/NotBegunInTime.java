package kr.civilid.issuance.request.application;

import kr.civilid.events.refusal.Refusal;

/// The batch was too much for the moment; under its key the application can be sent again as often as need be.
public final class NotBegunInTime extends Refusal {

    NotBegunInTime() {
        super(
                Kind.UNAVAILABLE,
                "not-begun-in-time",
                "제한 시간 안에 처리하지 못했습니다. 같은 idempotencyKey로 다시 보내 주세요.",
                "There was no time left for this one. Send it again with the same idempotencyKey.");
    }
}
