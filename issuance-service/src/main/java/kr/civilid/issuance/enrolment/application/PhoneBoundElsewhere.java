package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// One person, one phone: the device key already belongs to another person.
public final class PhoneBoundElsewhere extends Refusal {

    public PhoneBoundElsewhere() {
        super(
                Kind.CONFLICT,
                "phone-bound-elsewhere",
                "이미 다른 신청에 등록된 기기 키입니다. 앱을 다시 설치해 새 키로 등록해 주세요.",
                "This device key is registered for another application. Install the app again and register with a new key.");
    }
}
