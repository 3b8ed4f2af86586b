package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.issuance.credential.domain.Hold.Source;

/// What holders read about their ID: why it is as it is, and what they can do about it.
final class HolderWords {

    static final Sentence IN_USE =
            new Sentence("재직 중이며 사용을 막는 사유가 없습니다.", "The holder is in office, and nothing stands against its use.");
    static final Sentence NOTHING_TO_DO = new Sentence("그대로 사용하시면 됩니다.", "Nothing needs to be done.");
    static final Sentence EXPIRED = new Sentence("유효기간이 끝났습니다.", "Its period of validity is over.");
    static final Sentence RENEW = new Sentence(
            "인사시스템(e-사람, 인사랑)에서 재발급(유효기간 갱신)을 신청해 주세요.",
            "Apply in the HR system for a reissue with the reason RENEWAL.");
    static final Sentence REISSUE =
            new Sentence("인사시스템(e-사람, 인사랑)에서 재발급을 신청해 주세요.", "Apply for a reissue in the HR system.");

    private static final Sentence ASK_HR =
            new Sentence("소속 기관 인사부서에 문의해 주세요.", "Ask the HR department of your agency.");

    static Sentence why(Reason reason) {
        return switch (reason) {
            case LOST_PHONE -> new Sentence("휴대전화 분실 신고가 접수되었습니다.", "The phone was reported lost.");
            case NEW_PHONE -> new Sentence("새 휴대전화가 등록되었습니다.", "A new phone was bound.");
            case APP_DELETED -> new Sentence("앱이 삭제되었습니다.", "The app was deleted.");
            case PIN_LOCKED -> new Sentence("비밀번호를 다섯 번 잘못 입력했습니다.", "A wrong PIN was entered five times in a row.");
            case DETAILS_CHANGED ->
                new Sentence("인사 정보가 변경되어 재발급이 필요합니다.", "Personal details have changed: it has to be issued anew.");
            case RENEWED -> new Sentence("유효기간이 갱신되어 새로 발급되었습니다.", "It was issued anew with a later end.");
            case EMPLOYMENT_ENDED -> new Sentence("재직 상태가 종료되었습니다.", "The employment has ended.");
            case ON_LEAVE -> new Sentence("휴직 발령이 적용되었습니다.", "An order of leave is in effect.");
            case DUTY_SUSPENDED -> new Sentence("직무 정지 발령이 적용되었습니다.", "An order of suspension from duty is in effect.");
            case HR_DECISION -> new Sentence("인사부서의 결정에 따른 조치입니다.", "The HR department has decided so.");
            case CONSENT_OUTDATED ->
                new Sentence("바뀐 약관에 아직 동의하지 않았습니다.", "The changed terms have not been agreed to.");
            case CONSENT_WITHDRAWN -> new Sentence("이용 동의가 철회되었습니다.", "The consent was taken back.");
            case SIGNING_ABANDONED -> new Sentence("발급이 끝나지 않았습니다.", "Its issuing was not completed.");
        };
    }

    /// How what holds it comes to an end.
    static Sentence next(Source source) {
        return switch (source) {
            case LOSS_REPORT ->
                new Sentence(
                        "휴대전화를 찾았으면 인사부서에서 본인확인을 받으세요. 찾지 못했으면 재발급을 신청해 주세요.",
                        "If the phone was found, show the HR department who you are. If not, apply for a reissue.");
            case REPLACED_PHONE ->
                new Sentence(
                        "새 휴대전화에서 발급을 마쳐 주세요. 본인이 등록하지 않았으면 인사부서에 알려 주세요.",
                        "Complete the issuing on the new phone. If you did not bind it, tell the HR department.");
            case DUTY_ORDER ->
                new Sentence(
                        "직위 부여 등 직무 정지를 끝내는 발령이 나면 자동으로 해제됩니다.",
                        "It ends by itself with the order that ends the suspension from duty.");
            case STAFF -> ASK_HR;
            case LEAVE_ORDER -> new Sentence("복직 발령이 나면 자동으로 해제됩니다.", "It ends by itself with the order of return.");
            case CONSENT -> new Sentence("앱에서 바뀐 약관에 동의하면 해제됩니다.", "It ends when you agree to the terms in the app.");
        };
    }

    /// What is left to do after an ID has ended for good.
    static Sentence after(Reason reason) {
        return switch (reason) {
            case LOST_PHONE, NEW_PHONE, APP_DELETED, PIN_LOCKED, DETAILS_CHANGED, RENEWED -> REISSUE;
            case EMPLOYMENT_ENDED ->
                new Sentence("재임용되면 새로 신청할 수 있습니다.", "Whoever is employed again may apply for a new one.");
            case CONSENT_WITHDRAWN ->
                new Sentence(
                        "다시 이용하려면 인사시스템(e-사람, 인사랑)에서 새로 신청해 주세요.",
                        "To use it again, apply for a new one in the HR system.");
            case ON_LEAVE, DUTY_SUSPENDED, HR_DECISION, CONSENT_OUTDATED, SIGNING_ABANDONED -> ASK_HR;
        };
    }

    private HolderWords() {}
}
