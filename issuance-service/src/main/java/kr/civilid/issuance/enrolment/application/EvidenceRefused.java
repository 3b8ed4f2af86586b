package kr.civilid.issuance.enrolment.application;

import java.util.Locale;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// The evidence does not show that the official app holds the device key. `reason` and `rule` are for the developer of
/// the app; they come from what was sent and from published policy, so they tell nothing about the invitation.
public final class EvidenceRefused extends Refusal {

    public enum Reason {
        /// The signed statement around it: kind, signature, audience, time, used before.
        STATEMENT(
                "기기 증명의 서명, 수신처 또는 시각이 맞지 않습니다. 휴대전화의 시각을 맞추고 앱에서 다시 시도해 주세요.",
                "Signature, audience or time of the evidence is not right. Set the clock of the phone and try again."),
        /// No certificates, no attestation object.
        MISSING(
                "휴대전화의 증명이 들어 있지 않습니다. 앱을 최신 버전으로 바꾼 뒤 다시 시도해 주세요.",
                "The evidence holds no attestation of the phone. Update the app and try again."),
        MALFORMED(
                "휴대전화의 증명을 읽을 수 없습니다. 앱을 최신 버전으로 바꾼 뒤 다시 시도해 주세요.",
                "The attestation of the phone cannot be read. Update the app and try again."),
        /// The certificates lead to no root that is trusted, or not today.
        CHAIN(
                "제조사가 보증하는 휴대전화인지 확인되지 않습니다. 휴대전화를 업데이트하거나 다른 휴대전화를 사용해 주세요.",
                "The certificates lead to no maker that is trusted today. Update the phone, or use another one."),
        CHALLENGE(
                "다른 등록을 위한 기기 증명입니다. 등록을 처음부터 다시 진행해 주세요.",
                "This is the evidence of another registration. Begin the registration anew."),
        /// Another key than the device key, or one of another kind.
        KEY(
                "증명된 키가 등록하려는 기기 키와 다릅니다. 앱을 다시 설치해 새 키로 등록해 주세요.",
                "The attested key is not the device key. Install the app again and register with a new key."),
        APP(
                "공식 앱에서 만든 기기 증명이 아닙니다. 공식 앱을 다시 설치해 주세요.",
                "This is no evidence of the official app. Install the official app again.");

        private final String korean;
        private final String english;

        Reason(String korean, String english) {
            this.korean = korean;
            this.english = english;
        }
    }

    public EvidenceRefused(Reason reason, String rule) {
        super(
                Kind.INVALID,
                "evidence-refused",
                reason.korean,
                reason.english,
                Map.of("reason", reason.name().toLowerCase(Locale.ROOT), "rule", rule));
    }

    public static void unless(boolean kept, Reason reason, String rule) {
        if (!kept) {
            throw new EvidenceRefused(reason, rule);
        }
    }
}
