package kr.civilid.approval.decision.domain;

import kr.civilid.events.refusal.Refusal;

/// A question says until when, and nothing else does; the day must be one of the calendar.
public final class UntilMisplaced extends Refusal {

    public UntilMisplaced() {
        super(
                Kind.INVALID,
                "until-misplaced",
                "기한(until)은 추가 확인(REQUEST_MORE)에만, 실제로 있는 날짜와 시각으로 적어 주세요.",
                "until goes with REQUEST_MORE, and only with it; it names a date and time that exist.");
    }
}
