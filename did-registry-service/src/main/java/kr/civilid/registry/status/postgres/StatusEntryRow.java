package kr.civilid.registry.status.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kr.civilid.registry.status.domain.Standing;
import org.jspecify.annotations.Nullable;

/// One entry at rest. `change` is the list's count of changes when the value last changed, 0 if it never did.
@Entity
@Table(name = "status_entry")
@IdClass(StatusEntryRow.Key.class)
class StatusEntryRow {

    @Id
    int list;

    @Id
    int idx;

    short value;
    boolean revoked;

    @Nullable
    Instant suspendedAt;

    @Nullable
    Instant renewalDueAt;

    @Nullable
    Instant resumedAt;

    long change;

    static StatusEntryRow of(int list, int idx) {
        var row = new StatusEntryRow();
        row.list = list;
        row.idx = idx;
        return row;
    }

    Standing standing() {
        return new Standing(
                revoked,
                Optional.ofNullable(suspendedAt),
                Optional.ofNullable(renewalDueAt),
                Optional.ofNullable(resumedAt));
    }

    /// True if the value is another now.
    boolean hold(Standing standing) {
        revoked = standing.revoked();
        suspendedAt = standing.suspended().orElse(null);
        renewalDueAt = standing.renewalDue().orElse(null);
        resumedAt = standing.resumed().orElse(null);
        var before = value;
        value = (short) standing.value().bits();
        return value != before;
    }

    static class Key {

        int list;
        int idx;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.list == list && key.idx == idx;
        }

        @Override
        public int hashCode() {
            return Objects.hash(list, idx);
        }
    }
}
