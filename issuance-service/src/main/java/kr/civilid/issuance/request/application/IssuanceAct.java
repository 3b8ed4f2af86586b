package kr.civilid.issuance.request.application;

import kr.civilid.events.access.domain.Act;

/// What officials and HR systems do here with somebody's data.
public enum IssuanceAct implements Act {
    REQUEST("issuance.request", "발급 신청 접수"),
    READ("issuance.read", "발급 진행 확인"),
    LIST("issuance.list", "발급 목록 확인"),
    RESUBMIT("issuance.resubmit", "발급 신청 보완"),
    WITHDRAW("issuance.withdraw", "발급 신청 취소"),
    INVITATION("issuance.invitation", "초대코드 재발송"),
    OFFERED("issuance.offered", "신분증 받기 안내"),
    TAKE_ORDER("order.take", "인사발령 접수"),
    REPORT_LOSS("loss.report", "분실신고 접수"),
    READ_ID("id.read", "신분증 상태 확인"),
    SUSPEND_ID("id.suspend", "신분증 정지"),
    RESUME_ID("id.resume", "신분증 정지 해제"),
    RESUME_FOUND_ID("id.resume-identity-checked", "본인확인 뒤 신분증 정지 해제"),
    REVOKE_ID("id.revoke", "신분증 폐기"),
    PROPOSE_MASS_ACTION("mass-action.propose", "신분증 일괄 처리 상신"),
    READ_MASS_ACTION("mass-action.read", "신분증 일괄 처리 확인"),
    ERASE_PERSON("person.erase", "개인정보 파기");

    private final String text;
    private final String purpose;

    IssuanceAct(String text, String purpose) {
        this.text = text;
        this.purpose = purpose;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String purpose() {
        return purpose;
    }
}
