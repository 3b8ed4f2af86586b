package kr.civilid.issuance.credential.domain;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// From when until when a copy is good, on day boundaries (UTC): exact times would link the copies of a batch.
public record Validity(Instant from, Instant until) {

    /// At most `longest`, and never longer than the certificate that signs.
    public static Validity starting(Instant now, Period longest, Instant certificateEnd) {
        var from = now.truncatedTo(ChronoUnit.DAYS);
        var until = from.atOffset(ZoneOffset.UTC).plus(longest).toInstant();
        return new Validity(from, until).within(certificateEnd.truncatedTo(ChronoUnit.DAYS));
    }

    /// The same, but not longer than `end`.
    public Validity within(Instant end) {
        return until.isAfter(end) ? new Validity(from, end) : this;
    }
}
