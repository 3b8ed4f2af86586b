package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.DutyTableTest;

/// What was told, in a map and a list.
final class InMemoryToldAbsences implements ToldAbsences {

    final Map<PersonId, String> said = new HashMap<>();
    final List<EmploymentEvent> announced = new ArrayList<>();

    @Override
    public Uni<Tables> tables() {
        return Uni.createFrom().item(new Tables(DutyTableTest.USUAL, Map.of()));
    }

    @Override
    public Uni<Map<PersonId, String>> lock(Collection<PersonId> persons) {
        return Uni.createFrom().item(() -> Map.copyOf(said));
    }

    @Override
    public Uni<Void> tell(List<Telling> tellings) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> tellings.forEach(telling -> {
                    said.put(telling.event().personId(), telling.said());
                    announced.add(telling.event());
                }));
    }
}
