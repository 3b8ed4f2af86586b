package kr.civilid.issuance.enrolment.application;

import kr.civilid.events.refusal.Refusal;

/// No phone is bound under this id, or not this one.
public final class EnrolmentNotFound extends Refusal {

    public EnrolmentNotFound() {
        super(
                Kind.NOT_FOUND,
                "enrolment-not-found",
                "등록된 휴대전화를 찾을 수 없습니다.",
                "There is no phone registered under this id.");
    }
}
