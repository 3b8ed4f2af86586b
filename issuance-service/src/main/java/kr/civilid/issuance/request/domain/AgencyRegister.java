package kr.civilid.issuance.request.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.civilid.events.catalog.AgencyCode;

/// Every agency there is or was, by its code: an abolished one is still the one whose name old IDs carry.
public final class AgencyRegister {

    private final Map<AgencyCode, AgencyEntry> entries;

    /// Refuses two entries of one code, and a parent or successor that it does not hold.
    public AgencyRegister(Collection<AgencyEntry> entries) {
        this.entries = entries.stream()
                .collect(toUnmodifiableMap(entry -> entry.agency().code(), Function.identity(), (one, _) -> {
                    throw new IllegalArgumentException(one.agency().code() + " is there twice");
                }));
        for (var entry : entries) {
            entry.parent().ifPresent(this::require);
            entry.successor().ifPresent(this::require);
        }
    }

    private void require(AgencyCode code) {
        if (!entries.containsKey(code)) {
            throw new IllegalArgumentException(code + " is named, but is not in the register");
        }
    }

    public Optional<AgencyEntry> find(AgencyCode code) {
        return Optional.ofNullable(entries.get(code));
    }

    /// Whoever carries on on `day` what `code` did; through as many reorganisations as there were.
    public Optional<Agency> successorOf(AgencyCode code, LocalDate day) {
        var seen = new HashSet<AgencyCode>();
        var next = find(code).flatMap(AgencyEntry::successor).flatMap(this::find);
        while (next.isPresent() && seen.add(next.get().agency().code())) {
            if (next.get().standsOn(day)) {
                return next.map(AgencyEntry::agency);
            }
            next = next.flatMap(AgencyEntry::successor).flatMap(this::find);
        }
        return Optional.empty();
    }

    public int size() {
        return entries.size();
    }
}
