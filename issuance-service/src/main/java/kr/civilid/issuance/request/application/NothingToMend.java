package kr.civilid.issuance.request.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;
import kr.civilid.issuance.request.domain.Stage;

/// No approver waits for this application to come back.
public final class NothingToMend extends Refusal {

    NothingToMend(Stage stage) {
        super(
                Kind.CONFLICT,
                "resubmission-not-expected",
                "반려되었거나 추가 확인을 요청받은 신청만, 정해진 기한 안에 다시 제출할 수 있습니다.",
                "Only what was returned, or held for more, can be submitted again, and within its time.",
                Map.of("state", stage.toString()));
    }
}
