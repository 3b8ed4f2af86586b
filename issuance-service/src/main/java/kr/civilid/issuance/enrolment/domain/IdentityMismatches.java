package kr.civilid.issuance.enrolment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often the identity check of an enrolment has shown somebody else, counted from the `first` time for a day.
public record IdentityMismatches(int count, Optional<Instant> first) {

    public static final IdentityMismatches NONE = new IdentityMismatches(0, Optional.empty());

    private static final Duration DAY = Duration.ofDays(1);

    /// Until when nothing more is weighed; empty below the limit.
    public Optional<Instant> barredUntil(int limit, Instant now) {
        return end().filter(end -> count >= limit && now.isBefore(end));
    }

    public IdentityMismatches oneMore(Instant now) {
        return end().filter(now::isBefore)
                .map(_ -> new IdentityMismatches(count + 1, first))
                .orElseGet(() -> new IdentityMismatches(1, Optional.of(now)));
    }

    private Optional<Instant> end() {
        return first.map(at -> at.plus(DAY));
    }
}
