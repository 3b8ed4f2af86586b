package kr.civilid.issuance.request.application;

import java.util.Map;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.refusal.Refusal;

/// The same person has an issuance under way; it must end before another begins.
public final class IssuanceAlreadyOpen extends Refusal {

    /// A person is known by (HR system, employee number), so the open one always belongs to the system that asks.
    public IssuanceAlreadyOpen(IssuanceId open) {
        super(
                Kind.CONFLICT,
                "issuance-already-open",
                "이 직원의 발급 신청이 이미 진행 중입니다. 먼저 진행 중인 신청을 철회해 주세요.",
                "An issuance for this employee is already open. Withdraw that one first.",
                Map.of("issuanceId", open.toString()));
    }
}
