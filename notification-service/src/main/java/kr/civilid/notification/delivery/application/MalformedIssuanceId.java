package kr.civilid.notification.delivery.application;

import kr.civilid.events.refusal.Refusal;

/// The query names no issuance: the parameter is missing, or is no UUID.
public final class MalformedIssuanceId extends Refusal {

    public MalformedIssuanceId() {
        super(
                Kind.INVALID,
                "issuance-id-malformed",
                "issuanceId 매개변수에 발급 신청 번호(UUID)를 넣어 주세요.",
                "Give the id of an issuance, a UUID, as the parameter issuanceId.");
    }
}
