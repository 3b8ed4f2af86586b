package kr.civilid.notification.delivery.application;

import kr.civilid.events.refusal.Refusal;

/// What has not left yet cannot be sent once more.
public final class StillQueued extends Refusal {

    public StillQueued() {
        super(
                Kind.CONFLICT,
                "message-still-queued",
                "이 문자는 아직 발송 대기 중입니다. 발송된 뒤에 다시 시도해 주세요.",
                "This message has not left yet. Try again once it has.");
    }
}
