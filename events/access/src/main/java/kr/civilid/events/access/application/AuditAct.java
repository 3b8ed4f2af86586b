package kr.civilid.events.access.application;

import kr.civilid.events.access.domain.Act;

/// What auditors do with the access records themselves.
public enum AuditAct implements Act {
    SEARCH("access.search", "접속기록 점검"),
    DOWNLOAD("access.download", "접속기록 내려받기"),
    REPORT("access.report", "월간 접속기록 보고 확인"),
    REPORT_DOWNLOAD("access.report-download", "월간 접속기록 보고 내려받기");

    private final String text;
    private final String purpose;

    AuditAct(String text, String purpose) {
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
