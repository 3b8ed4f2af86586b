package kr.civilid.events.vault;

import kr.civilid.events.refusal.Refusal;

/// This person's key is wrapped by a master key that the service was not given. Others are not concerned; giving the
/// key back heals it.
public final class MasterKeyMissing extends Refusal {

    public MasterKeyMissing() {
        super(
                Kind.UNAVAILABLE,
                "personal-data-unavailable",
                "개인정보를 지금은 열 수 없습니다. 운영 담당자에게 알려 주세요.",
                "The personal data cannot be opened for now. Tell the operators.");
    }
}
