package kr.civilid.issuance.credential.application;

import kr.civilid.events.refusal.Refusal;

/// The person holds no ID that could still be changed.
public final class NoLiveCredential extends Refusal {

    public NoLiveCredential() {
        super(
                Kind.NOT_FOUND,
                "id-not-found",
                "소속 기관에 이 공무원 번호의 유효한 모바일 공무원증이 없습니다. 번호를 확인하거나 발급을 신청해 주세요.",
                "No valid mobile ID of this employee number is known to your agency. Check the number, or apply for an ID.");
    }
}
