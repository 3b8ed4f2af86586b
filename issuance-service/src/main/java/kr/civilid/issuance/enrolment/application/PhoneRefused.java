package kr.civilid.issuance.enrolment.application;

import java.util.Locale;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// The evidence is sound, and shows a phone that may not carry the ID.
public final class PhoneRefused extends Refusal {

    public enum Reason {
        SECURITY_LEVEL(
                "보안 하드웨어에 키를 보관하지 않는 휴대전화입니다. 다른 휴대전화를 사용해 주세요.",
                "This phone does not keep its keys in secure hardware as is asked. Use another phone."),
        BOOT_STATE(
                "부트로더가 잠금 해제되었거나 변조된 휴대전화입니다. 제조사 상태로 되돌린 뒤 다시 시도해 주세요.",
                "The bootloader of this phone is unlocked, or its system was altered. Restore it and try again."),
        PATCH_LEVEL(
                "보안 업데이트가 오래된 휴대전화입니다. 업데이트한 뒤 다시 시도해 주세요.",
                "The security update of this phone is too old. Update it and try again."),
        REVOKED(
                "이 기종의 보안 인증서가 폐지되었습니다. 다른 휴대전화를 사용해 주세요.",
                "The certificate of this phone's hardware has been revoked. Use another phone.");

        private final String korean;
        private final String english;

        Reason(String korean, String english) {
            this.korean = korean;
            this.english = english;
        }
    }

    public PhoneRefused(Reason reason) {
        super(
                Kind.FORBIDDEN,
                "phone-refused",
                reason.korean,
                reason.english,
                Map.of("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    public static void unless(boolean kept, Reason reason) {
        if (!kept) {
            throw new PhoneRefused(reason);
        }
    }
}
