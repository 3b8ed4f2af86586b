package kr.civilid.notification.delivery.application;

import kr.civilid.events.refusal.Refusal;

/// There is no such message, or none that the caller may know of.
public final class UnknownMessage extends Refusal {

    public UnknownMessage() {
        super(
                Kind.NOT_FOUND,
                "message-not-found",
                "해당 문자를 찾을 수 없습니다. 문자 번호를 확인해 주세요.",
                "There is no such message. Check its id.");
    }
}
