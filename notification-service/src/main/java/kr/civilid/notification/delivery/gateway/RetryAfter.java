package kr.civilid.notification.delivery.gateway;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The header `Retry-After` (RFC 9110 section 10.2.3): seconds, or a date.
final class RetryAfter {

    /// Empty for what is neither, and for a date that is over.
    static Optional<Duration> in(String header, Instant now) {
        var written = header.strip();
        if (written.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
        }
        try {
            var date = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, date.toInstant())).filter(Duration::isPositive);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private RetryAfter() {}
}
