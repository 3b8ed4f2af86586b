package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// The identity-proofing provider cannot be reached just now; nothing is wrong with what the caller sent.
public final class ProofingUnavailable extends Refusal {

    public ProofingUnavailable() {
        super(
                Kind.UNAVAILABLE,
                "identity-proofing-unavailable",
                "본인확인 기관이 응답하지 않습니다. 잠시 뒤 다시 시도해 주세요.",
                "The identity-proofing provider does not answer. Try again shortly.");
    }
}
