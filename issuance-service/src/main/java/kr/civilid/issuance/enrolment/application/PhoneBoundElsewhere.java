package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// One person, one phone: the device key already belongs to another person.
public final class PhoneBoundElsewhere extends Refusal {

    public PhoneBoundElsewhere() {
        super(
                Kind.CONFLICT,
                "phone-bound-elsewhere",
                "다른 사람에게 등록된 휴대전화입니다.",
                "This phone is registered for somebody else.");
    }
}
