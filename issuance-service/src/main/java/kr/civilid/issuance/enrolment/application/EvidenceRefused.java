package kr.civilid.issuance.enrolment.application;

import java.util.Locale;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// The evidence does not show that the official app holds the device key. `reason` and `rule` are for the developer of
/// the app; they come from what was sent and from published policy, so they tell nothing about the invitation.
public final class EvidenceRefused extends Refusal {

    public enum Reason {
        /// The signed statement around it: kind, signature, audience, time, used before.
        STATEMENT,
        /// No certificates, no attestation object.
        MISSING,
        MALFORMED,
        /// The certificates lead to no root that is trusted, or not today.
        CHAIN,
        CHALLENGE,
        /// Another key than the device key, or one of another kind.
        KEY,
        APP
    }

    public EvidenceRefused(Reason reason, String rule) {
        super(
                Kind.INVALID,
                "evidence-refused",
                "공식 앱에서 만든 기기 증명이 아닙니다. 앱을 다시 설치해 주세요.",
                "This is no evidence of the official app. Install the app again.",
                Map.of("reason", reason.name().toLowerCase(Locale.ROOT), "rule", rule));
    }

    public static void unless(boolean kept, Reason reason, String rule) {
        if (!kept) {
            throw new EvidenceRefused(reason, rule);
        }
    }
}
