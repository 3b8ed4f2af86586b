package kr.civilid.registry.status.postgres;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kr.civilid.registry.status.domain.News;
import kr.civilid.registry.status.domain.Standing;
import org.jspecify.annotations.Nullable;

/// Copies of one credential of which the same has been heard, as columns. `change` is the list's count of changes when
/// the value of one of them last changed, 0 if none ever did.
record StatusGroup(
        List<Integer> indices,
        short value,
        boolean revoked,
        @Nullable Instant suspendedAt,
        @Nullable Instant renewalDueAt,
        @Nullable Instant resumedAt,
        long change) {

    /// The columns in the order of the components.
    static StatusGroup of(List<Object> columns) {
        return new StatusGroup(
                indices((String) columns.get(0)),
                ((Number) columns.get(1)).shortValue(),
                (Boolean) columns.get(2),
                instant(columns.get(3)),
                instant(columns.get(4)),
                instant(columns.get(5)),
                (Long) columns.get(6));
    }

    /// `before` is what was known of these copies, and `next` the count of this change, if it is one.
    static StatusGroup of(Standing standing, SortedSet<Integer> indices, Collection<StatusGroup> before, long next) {
        var value = bits(standing);
        return new StatusGroup(
                List.copyOf(indices),
                value,
                standing.revoked(),
                standing.suspended().orElse(null),
                standing.renewalDue().orElse(null),
                standing.resumed().orElse(null),
                change(indices, value, before, next));
    }

    private static long change(SortedSet<Integer> indices, short value, Collection<StatusGroup> before, long next) {
        var change = 0L;
        var fresh = new TreeSet<>(indices);
        for (var group : before) {
            if (!Collections.disjoint(indices, group.indices)) {
                change = Math.max(change, group.value == value ? group.change : next);
                fresh.removeAll(group.indices);
            }
        }
        return fresh.isEmpty() || value == bits(Standing.NEW) ? change : next;
    }

    private static short bits(Standing standing) {
        return (short) standing.value().bits();
    }

    /// All that is known of these copies, as if it were heard now.
    News news() {
        var standing = new Standing(
                revoked,
                Optional.ofNullable(suspendedAt),
                Optional.ofNullable(renewalDueAt),
                Optional.ofNullable(resumedAt));
        return new News(Set.copyOf(indices), standing::and);
    }

    /// The indices as the text of an array, `{3,5,8}`.
    String array() {
        return indices.stream().map(String::valueOf).collect(joining(",", "{", "}"));
    }

    /// What [#array] writes.
    static List<Integer> indices(String array) {
        return Arrays.stream(array.substring(1, array.length() - 1).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Object time) {
        return time == null ? null : ((OffsetDateTime) time).toInstant();
    }
}
