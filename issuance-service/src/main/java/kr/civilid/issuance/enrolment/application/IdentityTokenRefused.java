package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// The ID token is not one that the provider made for this enrolment.
public final class IdentityTokenRefused extends Refusal {

    public IdentityTokenRefused() {
        super(
                Kind.INVALID,
                "identity-token-refused",
                "본인확인 결과를 확인할 수 없습니다. 본인확인을 다시 진행해 주세요.",
                "The result of the identity check cannot be accepted. Do the check again.");
    }
}
