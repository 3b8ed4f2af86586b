package kr.civilid.issuance.request.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;
import kr.civilid.issuance.request.domain.Stage;

/// The issuance has come to an end; nothing can be withdrawn.
public final class AlreadySettled extends Refusal {

    AlreadySettled(Stage stage) {
        super(
                Kind.CONFLICT,
                "issuance-already-settled",
                "이미 종료된 발급 신청이므로 철회할 수 없습니다.",
                "The issuance has already ended and cannot be withdrawn.",
                Map.of("state", stage.toString()));
    }
}
