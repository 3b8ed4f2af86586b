package kr.civilid.events.access.application;

import java.util.Map;
import java.util.Optional;
import kr.civilid.events.refusal.Refusal;

/// Nothing leaves without a reason that can be read later.
public final class ReasonNeeded extends Refusal {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private ReasonNeeded() {
        super(
                Kind.INVALID,
                "reason-needed",
                "내려받으려면 사유가 필요합니다. 'reason'에 10자 이상 500자 이하로 적어 주세요.",
                "A download needs a reason. Give one of 10 to 500 characters as 'reason'.",
                Map.of("property", "reason"));
    }

    static String in(Optional<String> reason) {
        return reason.map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(text -> text.codePointCount(0, text.length()) >= SHORTEST && text.length() <= LONGEST)
                .orElseThrow(ReasonNeeded::new);
    }
}
