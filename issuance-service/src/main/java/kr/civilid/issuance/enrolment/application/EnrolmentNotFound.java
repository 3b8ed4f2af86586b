package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// No phone is bound under this id, or not this one.
public final class EnrolmentNotFound extends Refusal {

    public EnrolmentNotFound() {
        super(
                Kind.NOT_FOUND,
                "enrolment-not-found",
                "이 번호로 등록된 휴대전화가 없습니다. 등록할 때 받은 enrolmentId를 확인하거나 다시 등록해 주세요.",
                "There is no phone registered under this id. Check the enrolmentId, or register the phone again.");
    }
}
