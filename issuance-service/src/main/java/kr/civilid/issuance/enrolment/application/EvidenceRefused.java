package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// The evidence does not show that the official app holds the device key.
public final class EvidenceRefused extends Refusal {

    EvidenceRefused() {
        super(
                Kind.INVALID,
                "evidence-refused",
                "공식 앱에서 만든 기기 증명이 아닙니다. 앱을 다시 설치해 주세요.",
                "This is no evidence of the official app. Install the app again.");
    }
}
