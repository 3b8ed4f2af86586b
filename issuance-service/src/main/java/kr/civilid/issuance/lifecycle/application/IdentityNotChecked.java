package kr.civilid.issuance.lifecycle.application;

import kr.civilid.events.refusal.Refusal;

/// Whoever brings a found phone may be its finder: HR must say that it is the holder.
public final class IdentityNotChecked extends Refusal {

    IdentityNotChecked() {
        super(
                Kind.INVALID,
                "identity-not-checked",
                "분실 신고로 정지된 공무원증은 본인확인을 마친 뒤에만 해제할 수 있습니다. 확인했다면 identityChecked=true로 다시 요청해 주세요.",
                "An ID suspended for a lost phone is resumed only after an identity check. If it was done, say"
                        + " identityChecked=true.");
    }
}
