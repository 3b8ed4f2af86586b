package kr.civilid.issuance.request.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;
import kr.civilid.issuance.request.domain.Stage;

/// A code only starts an enrolment: before the approval there is none, after the enrolment none is needed.
public final class NotToBeInvited extends Refusal {

    NotToBeInvited(Stage stage) {
        super(
                Kind.CONFLICT,
                "not-to-be-invited",
                "초대코드는 승인된 뒤, 휴대전화를 등록하기 전에만 다시 받을 수 있습니다.",
                "A new invitation code is sent only after the approval and before a phone is bound.",
                Map.of("state", stage.toString()));
    }
}
