package kr.civilid.approval.acting.application;

import kr.civilid.events.refusal.Refusal;

/// Who is on leave, suspended from duty or seconded decides nothing at home: somebody acts for them.
public final class AbsentByOrder extends Refusal {

    public AbsentByOrder() {
        super(
                Kind.FORBIDDEN,
                "absent-by-order",
                "휴직·정직·직위해제·파견 발령 기간에는 결재하실 수 없고, 대결자가 결재합니다. 이미 복귀하셨다면 인사부서에 발령 등록을 확인해 주세요.",
                "A personnel order keeps you from your post today, and somebody acts for you. If you are back, ask HR for"
                        + " the order that says so.");
    }
}
