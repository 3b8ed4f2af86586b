package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.catalog.CredentialEvent.Reason;

/// Why something was done to an ID, in one sentence for its holder.
final class NoticeWords {

    static String of(Reason reason) {
        return switch (reason) {
            case LOST_PHONE -> "휴대전화 분실 신고가 접수되었습니다.";
            case NEW_PHONE -> "새 휴대전화로 다시 발급되었습니다.";
            case APP_DELETED -> "앱이 삭제되었습니다.";
            case PIN_LOCKED -> "비밀번호를 다섯 번 잘못 입력했습니다.";
            case DETAILS_CHANGED -> "인사 정보가 변경되어 재발급이 필요합니다.";
            case EMPLOYMENT_ENDED -> "재직 상태가 종료되었습니다.";
            case ON_LEAVE -> "휴직 발령이 적용되었습니다.";
            case DUTY_SUSPENDED -> "직무 정지 발령이 적용되었습니다.";
            case HR_DECISION -> "인사부서의 결정에 따른 조치입니다.";
            case CONSENT_OUTDATED -> "바뀐 약관에 아직 동의하지 않았습니다.";
            case CONSENT_WITHDRAWN -> "이용 동의가 철회되었습니다.";
            case SIGNING_ABANDONED -> "발급이 끝나지 않았습니다.";
        };
    }

    private NoticeWords() {}
}
