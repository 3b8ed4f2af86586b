package kr.civilid.registry.status.application;

import kr.civilid.events.refusal.Refusal;

/// Only the present list is kept: an earlier or a later one cannot be had (draft-ietf-oauth-status-list §8.4).
public final class TimeNotHeld extends Refusal {

    public TimeNotHeld() {
        super(
                Kind.NOT_FOUND,
                "status-time-not-held",
                "요청한 시각의 상태 목록은 보관하지 않습니다. time 없이 현재 목록을 요청해 주세요.",
                "The status list of that time is not held. Ask for the present one, without time.");
    }
}
