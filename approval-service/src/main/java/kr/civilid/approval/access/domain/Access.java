package kr.civilid.approval.access.domain;

import java.time.Instant;

/// Who did what, when and from where. Whose data it was is known where the access is put on record.
public record Access(Visit visit, Act act, Instant at) {

    /// What was done with somebody's data.
    public enum Act implements kr.civilid.events.access.domain.Act {
        LISTED("approval.list", "결재 대기 목록 확인"),
        READ("approval.read", "결재 내용 확인"),
        PORTRAIT_SEEN("approval.see-portrait", "결재할 사진 확인"),
        APPROVED("approval.approve", "결재 승인"),
        RETURNED("approval.return", "결재 반려"),
        MORE_REQUESTED("approval.request-more", "추가 확인 요청"),
        ACKNOWLEDGED("approval.acknowledge", "대결 사후 확인"),
        EVIDENCE_READ("approval.read-evidence", "결재 증적 확인");

        private final String text;
        private final String purpose;

        Act(String text, String purpose) {
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
}
