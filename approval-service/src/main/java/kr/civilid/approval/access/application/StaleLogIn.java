package kr.civilid.approval.access.application;

import java.time.Duration;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// The log-in was too long ago for what is wanted (RFC 9470); a new one is the way on.
public final class StaleLogIn extends Refusal {

    private final Duration maximumAge;

    public StaleLogIn(Duration maximumAge) {
        super(
                Kind.FORBIDDEN,
                "stale-log-in",
                "로그인한 지 오래되었습니다. 결재하시려면 다시 로그인해 주세요.",
                "You logged in too long ago. Log in again to decide.",
                Map.of("maxAge", maximumAge.toSeconds()));
        this.maximumAge = maximumAge;
    }

    public Duration maximumAge() {
        return maximumAge;
    }
}
