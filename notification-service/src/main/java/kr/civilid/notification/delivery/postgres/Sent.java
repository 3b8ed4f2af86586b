package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.notification.delivery.domain.Restraint;
import org.jspecify.annotations.Nullable;

/// When the phones of a claim were texted within the last hour.
final class Sent {

    private final Map<String, List<Instant>> byPhone = new HashMap<>();

    /// Looks only where somebody may have to wait. Whoever counts for a phone holds its lock until the commit, so that
    /// two senders cannot both take the last room; locks are taken in one order, after those of the rows.
    static Uni<Sent> to(List<MessageRow> due, Instant now) {
        var phones = due.stream()
                .filter(row -> row.attempts == 0 && row.phoneKey != null && Restraint.counted(row.notice))
                .map(row -> String.valueOf(row.phoneKey))
                .distinct()
                .sorted()
                .toList();
        if (phones.isEmpty()) {
            return Uni.createFrom().item(new Sent());
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select count(*) from (
                            select pg_advisory_xact_lock(hashtextextended(phone, 0))
                            from unnest(string_to_array(:phones, ',')) as phone order by phone) locked""", Long.class)
                        .setParameter("phones", String.join(",", phones))
                        .getSingleResult()
                        .flatMap(_ -> session.createSelectionQuery(
                                        "select phoneKey, startedAt from MessageRow where phoneKey in :phones and startedAt > :since",
                                        Object[].class)
                                .setParameter("phones", phones)
                                .setParameter("since", now.minus(Restraint.HOUR))
                                .getResultList())
                        .map(Sent::of));
    }

    private static Sent of(List<Object[]> found) {
        var sent = new Sent();
        found.forEach(row -> sent.add((String) row[0], (Instant) row[1]));
        return sent;
    }

    List<Instant> to(@Nullable String phoneKey) {
        return phoneKey == null ? List.of() : byPhone.getOrDefault(phoneKey, List.of());
    }

    void add(@Nullable String phoneKey, Instant at) {
        if (phoneKey != null) {
            byPhone.computeIfAbsent(phoneKey, _ -> new ArrayList<>()).add(at);
        }
    }
}
