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
                "이미 끝난 발급 신청은 철회할 수 없습니다. 'state'를 확인하고, 발급된 신분증이라면 폐기해 주세요.",
                "The issuance has ended and cannot be withdrawn. See 'state'; an ID that was issued is revoked instead.",
                Map.of("state", stage.toString()));
    }
}
