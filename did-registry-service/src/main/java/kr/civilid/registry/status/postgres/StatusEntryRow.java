package kr.civilid.registry.status.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.civilid.registry.status.domain.Standing;
import org.jspecify.annotations.Nullable;

/// One entry at rest. `change` is the list's count of changes when the value last changed, 0 if it never did.
record StatusEntryRow(
        int idx,
        short value,
        boolean revoked,
        @Nullable Instant suspendedAt,
        @Nullable Instant renewalDueAt,
        @Nullable Instant resumedAt,
        long change) {

    /// The columns in the order of the components.
    static StatusEntryRow of(Object[] columns) {
        return new StatusEntryRow(
                (Integer) columns[0],
                ((Number) columns[1]).shortValue(),
                (Boolean) columns[2],
                instant(columns[3]),
                instant(columns[4]),
                instant(columns[5]),
                (Long) columns[6]);
    }

    private static @Nullable Instant instant(@Nullable Object time) {
        return time == null ? null : ((OffsetDateTime) time).toInstant();
    }

    static StatusEntryRow fresh(int idx) {
        return new StatusEntryRow(idx, (short) Standing.NEW.value().bits(), false, null, null, null, 0);
    }

    Standing standing() {
        return new Standing(
                revoked,
                Optional.ofNullable(suspendedAt),
                Optional.ofNullable(renewalDueAt),
                Optional.ofNullable(resumedAt));
    }

    /// `next` is the count of the change, if this makes one.
    StatusEntryRow hold(Standing standing, long next) {
        var now = (short) standing.value().bits();
        return new StatusEntryRow(
                idx,
                now,
                standing.revoked(),
                standing.suspended().orElse(null),
                standing.renewalDue().orElse(null),
                standing.resumed().orElse(null),
                now == value ? change : next);
    }
}
