package kr.civilid.notification.delivery.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Restraint;

/// A message whose turn it is, with what was read of it.
record Due(MessageRow row, Reading reading, Optional<AgencyCode> agency) {

    /// Until a key that does not unwrap is tried again.
    private static final Duration LOCKED = Duration.ofMinutes(1);

    /// In the order of `rows`.
    static Uni<List<Due>> of(List<MessageRow> rows, Contents contents) {
        return Applicants.of(rows)
                .flatMap(applicants -> contents.open(
                                rows.stream().map(applicants::box).toList())
                        .map(readings -> IntStream.range(0, rows.size())
                                .mapToObj(i -> new Due(rows.get(i), readings.get(i), applicants.agency(rows.get(i))))
                                .toList()));
    }

    /// Why it is to be given up, if it is.
    Optional<String> hopeless(Instant now, Duration keyMemory) {
        if (reading instanceof Reading.Lost(var reason)) {
            return Optional.of(reason);
        }
        var forgotten = row.pinnedAt != null && !row.pinnedAt.plus(keyMemory).isAfter(now);
        return forgotten ? Optional.of(Message.OUTCOME_UNKNOWN) : Optional.empty();
    }

    /// Until when it must wait, though it is due.
    Optional<Instant> held(Sent sent, Instant now, Restraint restraint) {
        if (reading instanceof Reading.NotNow) {
            return Optional.of(now.plus(LOCKED));
        }
        var night = restraint.quietUntil(row.notice, now);
        return night.isPresent() || row.attempts > 0 ? night : restraint.fullUntil(row.notice, sent.to(row.phoneKey));
    }
}
