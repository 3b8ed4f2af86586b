package kr.civilid.issuance.lifecycle.application;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.EmploymentEvent.ManyAbsencesOrdered;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.lifecycle.domain.DutyTableTest;

/// What was told, in a map and a list.
final class InMemoryToldAbsences implements ToldAbsences {

    private static final Envelopes ENVELOPES = new Envelopes(
            TellAbsencesTest.key("approval-1"),
            TellAbsencesTest.key("notification-1"),
            new JWKSet(TellAbsencesTest.key("issuance-1")));

    final Map<PersonId, Before> said = new HashMap<>();
    final List<ManyAbsencesOrdered> announced = new ArrayList<>();

    /// For a test that looks at something else.
    static TellAbsences telling(PersonnelOrders orders, Clock clock) {
        return new TellAbsences(
                orders,
                _ -> Uni.createFrom().item(List.of()),
                new InMemoryToldAbsences(),
                ENVELOPES,
                new TellAbsencesTest.AtOnce(),
                clock);
    }

    @Override
    public Uni<Tables> tables() {
        return Uni.createFrom().item(new Tables(DutyTableTest.USUAL, Map.of()));
    }

    @Override
    public Uni<Map<PersonId, Before>> lock(Collection<PersonId> persons) {
        return Uni.createFrom().item(() -> Map.copyOf(said));
    }

    @Override
    public Uni<Void> tell(List<Telling> tellings) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> tellings.forEach(telling -> {
                    var event = telling.event();
                    event.persons()
                            .forEach(person -> said.put(
                                    person.personId(),
                                    new Before(
                                            person.sequence(),
                                            requireNonNull(telling.said().get(person.personId())))));
                    announced.add(event);
                }));
    }
}
