package kr.civilid.verification.gate.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.GateId;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Hours;
import kr.civilid.verification.decision.domain.Site;
import kr.civilid.verification.gate.domain.Gate;
import org.jspecify.annotations.Nullable;

/// A gate at rest. Sets are words with commas between; a gate that is always open has no hours.
@Entity
@Table(name = "gate")
class GateRow {

    @Id
    String id = "";

    String name = "";
    String site = "";
    String agencies = "";

    @Nullable
    String days;

    @Nullable
    LocalTime opens;

    @Nullable
    LocalTime closes;

    boolean genericAudience;
    String requiredClaims = "";

    @Version
    long version;

    static GateRow of(Gate gate) {
        var row = new GateRow();
        row.id = gate.id().value();
        row.name = gate.name();
        row.hold(gate.policy());
        return row;
    }

    void hold(GatePolicy policy) {
        site = policy.site().urn();
        agencies = words(policy.agencies());
        days = policy.hours().map(hours -> words(hours.days())).orElse(null);
        opens = policy.hours().map(Hours::from).orElse(null);
        closes = policy.hours().map(Hours::until).orElse(null);
        genericAudience = policy.acceptsGenericAudience();
        requiredClaims = words(policy.requiredClaims());
    }

    Gate held() {
        var policy = new GatePolicy(
                new Site(site),
                set(agencies, AgencyCode::new),
                hours(),
                genericAudience,
                set(requiredClaims, Function.identity()));
        return new Gate(new GateId(id), name, policy);
    }

    private Optional<Hours> hours() {
        return days == null || opens == null || closes == null
                ? Optional.empty()
                : Optional.of(new Hours(set(days, DayOfWeek::valueOf), opens, closes));
    }

    private static String words(Set<?> set) {
        return set.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> set(String words, Function<String, T> meaning) {
        return Stream.of(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(meaning)
                .collect(Collectors.toUnmodifiableSet());
    }
}
