package kr.civilid.approval.decision.domain;

import java.time.Duration;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// A question needs a time to answer: one that is to come, and not too far away.
public final class UntilUnfit extends Refusal {

    public UntilUnfit(Duration longest) {
        super(
                Kind.INVALID,
                "until-unfit",
                "추가 확인의 기한(until)은 지금보다 뒤여야 하고, 'longestDays'일을 넘을 수 없습니다.",
                "until must lie in the future, at most 'longestDays' days away.",
                Map.of("longestDays", longest.toDays()));
    }
}
