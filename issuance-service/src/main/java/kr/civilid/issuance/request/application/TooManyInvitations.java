package kr.civilid.issuance.request.application;

import kr.civilid.events.refusal.Refusal;

/// Each code is a text message, and five guesses.
public final class TooManyInvitations extends Refusal {

    TooManyInvitations() {
        super(
                Kind.TOO_MANY,
                "too-many-invitations",
                "초대코드를 너무 자주 요청했습니다. 한 시간 뒤에 다시 시도해 주세요.",
                "Too many invitation codes were asked for. Try again in an hour.");
    }
}
