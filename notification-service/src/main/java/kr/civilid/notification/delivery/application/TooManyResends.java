package kr.civilid.notification.delivery.application;

import kr.civilid.events.refusal.Refusal;

/// Somebody's phone is not to be flooded through the help desk.
public final class TooManyResends extends Refusal {

    public TooManyResends(int perHour) {
        super(
                Kind.TOO_MANY,
                "too-many-resends",
                "한 시간에 %d번까지만 다시 보낼 수 있습니다. 잠시 뒤 다시 시도해 주세요.".formatted(perHour),
                "At most %d messages an hour can be sent again for one request. Try again later.".formatted(perHour));
    }
}
