package kr.civilid.approval.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How and when somebody logged in, as far as the token says: `acr` and `auth_time` of OpenID Connect. `tokenFrom` is
/// when the token was made (`iat`): as a token may be renewed for days, it is no proof of a log-in.
public record LogIn(Optional<String> acr, Optional<Instant> at, Optional<Instant> tokenFrom) {

    public static final LogIn UNKNOWN = new LogIn(Optional.empty(), Optional.empty(), Optional.empty());

    /// Where the token does not say when, it was too long ago.
    public boolean isOlderThan(Duration age, Instant now) {
        return at.filter(time -> !time.plus(age).isBefore(now)).isEmpty();
    }

    /// The same, but for one whose time is not told, as if it had been when the token was made.
    public LogIn datedByToken() {
        return new LogIn(acr, at.or(() -> tokenFrom), tokenFrom);
    }
}
