package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// Nothing is wrong with the evidence: what it would be weighed against is out of date.
public final class AttestationUnavailable extends Refusal {

    public AttestationUnavailable() {
        super(
                Kind.UNAVAILABLE,
                "attestation-unavailable",
                "지금은 휴대전화를 확인할 수 없습니다. 잠시 후 다시 시도해 주세요.",
                "Phones cannot be checked at the moment. Try again later.");
    }
}
