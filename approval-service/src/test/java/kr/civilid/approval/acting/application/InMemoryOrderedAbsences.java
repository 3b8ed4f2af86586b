package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.approval.acting.domain.OrderedAbsence;
import kr.civilid.approval.chain.application.InMemoryChains;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;

/// Absences by person, in a map.
public final class InMemoryOrderedAbsences implements OrderedAbsences {

    final Map<PersonId, Latest> all = new HashMap<>();

    /// Nobody is away, and no agency has said who acts for whom.
    public static RecogniseDelegate nobodyAway(Clock clock) {
        return new RecogniseDelegate(
                new InMemoryDelegations(), new InMemoryOrderedAbsences(), new InMemoryChains(), clock);
    }

    @Override
    public Uni<Void> replace(Map<PersonId, Latest> latest, LocalDate today) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> latest.forEach((person, told) -> all.merge(person, told, Latest::or)));
    }

    @Override
    public Uni<List<OrderedAbsence>> on(LocalDate day, AgencyCode agency, Collection<String> numbers) {
        return Uni.createFrom()
                .item(() -> all.values().stream()
                        .flatMap(told -> told.absences().stream())
                        .filter(ordered -> numbers.contains(ordered.employeeNumber())
                                && ordered.agency().map(agency::equals).orElse(true)
                                && ordered.absence().contains(day))
                        .toList());
    }
}
