package kr.civilid.issuance.credential.application;

import java.util.Map;
import kr.civilid.events.refusal.Refusal;
import kr.civilid.issuance.request.domain.Stage;

/// Device, PIN, identity check and consent come first; and what has ended is not offered again.
public final class NotReadyForOffer extends Refusal {

    public NotReadyForOffer(Stage stage) {
        super(
                Kind.CONFLICT,
                "not-ready-for-offer",
                "앱 등록, 비밀번호 설정, 본인확인, 이용 동의를 모두 마친 뒤에 발급받을 수 있습니다.",
                "The ID can be taken after device, PIN, identity check and consent are done.",
                Map.of("state", stage.toString()));
    }
}
