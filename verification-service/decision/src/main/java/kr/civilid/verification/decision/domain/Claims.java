package kr.civilid.verification.decision.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object. Personal data: [#toString] shows names only.
///
/// A member that is there with another type than asked for is [Reason#MALFORMED].
public record Claims(Map<String, @Nullable Object> members) {

    /// 9999-12-31T23:59:59Z.
    private static final long LAST_SECOND = 253_402_300_799L;

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public Optional<String> text(String name) {
        return as(name, String.class);
    }

    /// A NumericDate (RFC 7519 §2): seconds since 1970, as an integer or with a fraction that is cut off.
    public Optional<Instant> time(String name) {
        return as(name, Number.class).map(Number::longValue).map(seconds -> {
            Declined.unless(seconds >= 0 && seconds <= LAST_SECOND, Reason.MALFORMED);
            return Instant.ofEpochSecond(seconds);
        });
    }

    public Optional<Long> integer(String name) {
        return as(name, Long.class);
    }

    @SuppressWarnings("unchecked")
    public Optional<Claims> object(String name) {
        return as(name, Map.class).map(members -> new Claims((Map<String, @Nullable Object>) members));
    }

    @SuppressWarnings("unchecked")
    public Optional<List<@Nullable Object>> list(String name) {
        return as(name, List.class).map(list -> (List<@Nullable Object>) list);
    }

    private <T> Optional<T> as(String name, Class<T> type) {
        var value = members.get(name);
        if (value == null && !members.containsKey(name)) {
            return Optional.empty();
        }
        Declined.unless(type.isInstance(value), Reason.MALFORMED);
        return Optional.ofNullable(type.cast(value));
    }

    @Override
    public String toString() {
        return members.keySet().toString();
    }
}
