package kr.civilid.issuance.lifecycle.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// More orders than one transaction should hold.
public final class TooManyOrders extends Refusal {

    TooManyOrders(int limit) {
        super(
                Kind.INVALID,
                "too-many-orders",
                "한 번에 보낼 수 있는 발령 건수를 넘었습니다. 'limit'건 이하로 나누어 보내 주세요.",
                "These are more orders than one call may bring. Send at most 'limit' at a time.",
                Map.of("limit", limit));
    }
}
