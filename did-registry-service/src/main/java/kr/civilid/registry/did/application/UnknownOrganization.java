package kr.civilid.registry.did.application;

import kr.civilid.events.refusal.Refusal;

/// No organisation of that code has a DID here.
public final class UnknownOrganization extends Refusal {

    public UnknownOrganization() {
        super(
                Kind.NOT_FOUND,
                "organization-not-found",
                "해당 기관코드의 DID가 없습니다. 7자리 기관코드를 확인해 주세요.",
                "No organisation of that code has a DID here. Check the 7-digit agency code.");
    }
}
