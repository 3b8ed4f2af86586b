package kr.civilid.approval.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How and when somebody logged in, as far as the token says: `acr` and `auth_time` of OpenID Connect.
public record LogIn(Optional<String> acr, Optional<Instant> at) {

    public static final LogIn UNKNOWN = new LogIn(Optional.empty(), Optional.empty());

    /// Where the token does not say when, it was too long ago.
    public boolean isOlderThan(Duration age, Instant now) {
        return at.filter(time -> !time.plus(age).isBefore(now)).isEmpty();
    }
}
