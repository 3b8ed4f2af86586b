package kr.civilid.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// How much one phone is troubled: at most `perHour` texts in any hour, and at night only what is `urgent`. What is
/// over the measure waits.
///
/// A code of one use counts, but never waits for others: somebody sits there and needs it, and who asks for it is
/// limited already.
public record Restraint(int perHour, QuietHours quiet, Set<Notice> urgent) {

    public static final Duration HOUR = Duration.ofHours(1);

    private static final Set<Notice> CODES = Set.of(Notice.INVITATION, Notice.TRANSACTION_CODE);

    public Restraint {
        urgent = Set.copyOf(urgent);
    }

    public static boolean counted(Notice notice) {
        return !CODES.contains(notice);
    }

    /// Until when the text must wait for the night to end, if at all.
    public Optional<Instant> quietUntil(Notice notice, Instant now) {
        return urgent.contains(notice) ? Optional.empty() : quiet.endAfter(now);
    }

    /// Until when a text not tried yet must wait for room, if at all. `earlier`: when texts to the same phone were
    /// first tried within the last hour.
    public Optional<Instant> fullUntil(Notice notice, Collection<Instant> earlier) {
        if (!counted(notice) || earlier.size() < perHour) {
            return Optional.empty();
        }
        return earlier.stream()
                .sorted(Comparator.reverseOrder())
                .skip(perHour - 1L)
                .findFirst()
                .map(start -> start.plus(HOUR));
    }
}
