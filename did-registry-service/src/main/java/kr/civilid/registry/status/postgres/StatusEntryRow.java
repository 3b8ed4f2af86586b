package kr.civilid.registry.status.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.registry.status.domain.Standing;
import org.jspecify.annotations.Nullable;

/// One entry at rest. `change` is the list's count of changes when the value last changed, 0 if it never did.
@JsonNaming(SnakeCaseStrategy.class)
record StatusEntryRow(
        int idx,
        short value,
        boolean revoked,
        @Nullable Instant suspendedAt,
        @Nullable Instant renewalDueAt,
        @Nullable Instant resumedAt,
        long change) {

    static final String COLUMNS = """
            idx integer, value smallint, revoked boolean, suspended_at timestamptz, renewal_due_at timestamptz,
            resumed_at timestamptz, change bigint""";

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
