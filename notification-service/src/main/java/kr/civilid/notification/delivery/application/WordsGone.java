package kr.civilid.notification.delivery.application;

import kr.civilid.events.refusal.Refusal;

/// The words are not known any more, or of no use.
public final class WordsGone extends Refusal {

    public WordsGone() {
        super(
                Kind.CONFLICT,
                "message-not-repeatable",
                "이 문자는 다시 보낼 수 없습니다. 유효 기간이 지났거나 내용이 남아 있지 않습니다. 새 코드를 요청해 주세요.",
                "This message cannot be sent again: it has run out, or its words are not kept any more. Ask for a new code.");
    }
}
