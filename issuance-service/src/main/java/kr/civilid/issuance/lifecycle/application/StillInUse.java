package kr.civilid.issuance.lifecycle.application;

import java.util.Map;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.refusal.Refusal;

/// Whoever has a live ID, or applies for one, is not erased: first the ID is revoked, or the application withdrawn.
public final class StillInUse extends Refusal {

    StillInUse(IssuanceId issuance) {
        super(
                Kind.CONFLICT,
                "person-still-in-use",
                "유효한 모바일 공무원증이나 진행 중인 신청이 있어 파기할 수 없습니다. 먼저 폐기하거나 철회해 주세요.",
                "There is a live ID or an open application. Revoke or withdraw it before the erasure.",
                Map.of("issuance", issuance.toString()));
    }
}
