package kr.civilid.issuance.request.application;

import java.time.Instant;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// An ID is renewed when its end is near, not before.
public final class RenewalTooEarly extends Refusal {

    RenewalTooEarly(Instant from) {
        super(
                Kind.INVALID,
                "renewal-too-early",
                "아직 유효기간을 갱신할 때가 아닙니다. 표시된 날짜부터 신청해 주세요.",
                "It is too early to renew this ID. Apply from the given day on.",
                Map.of("from", from.toString()));
    }
}
