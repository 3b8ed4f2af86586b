package kr.civilid.approval.decision.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.civilid.events.catalog.Digest;

/// One time that the application was put before its chain, counted from 1. `at` is when it was submitted so.
///
/// The time is cut to what the database keeps: it tells a submission that is heard again from a newer one.
public record Round(int number, Digest contentHash, Chain chain, Instant at) {

    public Round {
        if (number < 1) {
            throw new IllegalArgumentException("rounds are counted from 1");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static Round first(Digest contentHash, Chain chain, Instant at) {
        return new Round(1, contentHash, chain, at);
    }

    Round next(Digest contentHash, Chain chain, Instant at) {
        return new Round(number + 1, contentHash, chain, at);
    }

    boolean isBefore(Instant submitted) {
        return at.isBefore(submitted.truncatedTo(ChronoUnit.MICROS));
    }
}
