package kr.civilid.issuance.request.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.civilid.events.catalog.AgencyCode;

/// Every agency there is or was, by its code: an abolished one is still the one whose name old IDs carry.
public final class AgencyRegister {

    private final Map<AgencyCode, AgencyEntry> entries;
    private final Map<AgencyCode, List<AgencyCode>> successors;

    /// Refuses two entries of one code. A parent or successor that it does not hold is none.
    public AgencyRegister(Collection<AgencyEntry> entries, Collection<Succession> successions) {
        this.entries = entries.stream()
                .collect(toUnmodifiableMap(entry -> entry.agency().code(), Function.identity(), (one, _) -> {
                    throw new IllegalArgumentException(one.agency().code() + " is there twice");
                }));
        this.successors = successions.stream().collect(groupingBy(Succession::from, mapping(Succession::to, toList())));
    }

    public Optional<AgencyEntry> find(AgencyCode code) {
        return Optional.ofNullable(entries.get(code));
    }

    /// `code` itself, what it stands under, what that stands under, and so on. A circle in the file ends it.
    public SequencedSet<AgencyCode> lineOf(AgencyCode code) {
        var line = new LinkedHashSet<AgencyCode>();
        Optional<AgencyCode> next = Optional.of(code);
        while (next.isPresent() && line.add(next.get())) {
            next = next.flatMap(this::find).flatMap(AgencyEntry::parent);
        }
        return line;
    }

    /// All who carry on on `day` what `code` did, in the order of their codes; through as many reorganisations as there
    /// were.
    public List<Agency> successorsOf(AgencyCode code, LocalDate day) {
        var standing = new HashSet<AgencyEntry>();
        var seen = new HashSet<>(List.of(code));
        var abolished = new ArrayDeque<>(seen);
        while (!abolished.isEmpty()) {
            heirs(abolished.pop())
                    .filter(heir -> seen.add(heir.agency().code()))
                    .forEach(heir -> {
                        if (heir.standsOn(day)) {
                            standing.add(heir);
                        } else {
                            abolished.push(heir.agency().code());
                        }
                    });
        }
        return standing.stream()
                .map(AgencyEntry::agency)
                .sorted(Comparator.comparing(agency -> agency.code().digits()))
                .toList();
    }

    private Stream<AgencyEntry> heirs(AgencyCode code) {
        return successors.getOrDefault(code, List.of()).stream().flatMap(heir -> find(heir).stream());
    }

    public int size() {
        return entries.size();
    }
}
