package kr.civilid.issuance.request.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;
import kr.civilid.issuance.request.domain.Obstacle;

/// The person may not have the ID; every reason is told.
public final class NotEligible extends Refusal {

    NotEligible(List<Obstacle> obstacles) {
        super(
                Kind.INVALID,
                "not-eligible",
                "모바일 공무원증 발급 대상이 아닙니다. 사유를 확인해 주세요.",
                "This person may not have the mobile ID. See the reasons.",
                Map.of("reasons", obstacles.stream().map(NotEligible::told).toList()));
    }

    private static Map<String, String> told(Obstacle obstacle) {
        var told = new HashMap<>(obstacle.facts());
        told.putAll(Map.of("code", obstacle.code(), "ko", obstacle.korean(), "en", obstacle.english()));
        return Map.copyOf(told);
    }
}
