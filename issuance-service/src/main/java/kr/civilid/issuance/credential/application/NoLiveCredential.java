package kr.civilid.issuance.credential.application;

import kr.civilid.events.refusal.Refusal;

/// The person holds no ID that could still be changed.
public final class NoLiveCredential extends Refusal {

    public NoLiveCredential() {
        super(Kind.NOT_FOUND, "id-not-found", "유효한 모바일 공무원증이 없습니다.", "There is no mobile ID that is still valid.");
    }
}
