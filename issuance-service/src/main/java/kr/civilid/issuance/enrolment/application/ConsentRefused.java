package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// The consent names other terms than those in force, or the bound phone did not sign it.
public final class ConsentRefused extends Refusal {

    ConsentRefused() {
        super(
                Kind.INVALID,
                "consent-refused",
                "동의 내용이 현재 약관과 다르거나 서명이 올바르지 않습니다. 약관을 다시 확인해 주세요.",
                "The consent is not to the terms in force, or its signature does not match. Read the terms again.");
    }
}
