package kr.civilid.issuance.credential.application;

import kr.civilid.events.refusal.Refusal;

/// Each offer sends a text message: five an hour are enough for a lost one, and too few to be a nuisance.
public final class TooManyOffers extends Refusal {

    public TooManyOffers() {
        super(
                Kind.TOO_MANY,
                "too-many-offers",
                "인증번호 문자는 한 시간에 다섯 번까지 요청할 수 있습니다. 잠시 후 다시 시도해 주세요.",
                "A transaction code can be asked for five times an hour. Try again later.");
    }
}
