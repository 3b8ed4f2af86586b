package kr.civilid.issuance.credential.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.issuance.credential.domain.Hold.Source;

/// Everything that keeps an ID suspended, at most one of each source, the most restrictive first.
public record Holds(List<Hold> all) {

    public static final Holds NONE = new Holds(List.of());

    public Holds {
        all = all.stream().sorted(Comparator.comparing(Hold::source)).toList();
        if (all.stream().map(Hold::source).distinct().count() != all.size()) {
            throw new IllegalArgumentException("one hold of each source");
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Hold> of(Source source) {
        return all.stream().filter(hold -> hold.source() == source).findFirst();
    }

    /// The first of a source stands: a second report of the same loss changes nothing.
    Holds with(Hold hold) {
        return of(hold.source()).isPresent()
                ? this
                : new Holds(Stream.concat(all.stream(), Stream.of(hold)).toList());
    }

    Holds without(Source source) {
        return only(hold -> hold.source() != source);
    }

    /// What the personnel orders say now; one that held before keeps its time.
    Holds ordered(Collection<Hold> byOrder) {
        var others = only(hold -> !hold.source().byOrder());
        return new Holds(Stream.concat(
                        others.all.stream(),
                        byOrder.stream().map(hold -> of(hold.source()).orElse(hold)))
                .toList());
    }

    private Holds only(Predicate<Hold> kept) {
        return new Holds(all.stream().filter(kept).toList());
    }

    @Override
    public String toString() {
        return all.stream().map(hold -> hold.source().name()).collect(Collectors.joining(", ", "Holds[", "]"));
    }
}
