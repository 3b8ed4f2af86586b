package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.Absence.Cause;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.OrderedAbsence;
import kr.civilid.approval.decision.application.Seals;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.catalog.PersonId;

/// Keeps who is away from their post by personnel order, as issuance-service tells it: on their days, and no longer.
@ApplicationScoped
public class FollowEmployment {

    private final OrderedAbsences absences;
    private final Seals seals;
    private final Clock clock;

    public FollowEmployment(OrderedAbsences absences, Seals seals, Clock clock) {
        this.absences = absences;
        this.seals = seals;
        this.clock = clock;
    }

    /// Of many events about one person the last counts.
    public Uni<Void> on(List<EmploymentEvent> events) {
        var away = new LinkedHashMap<PersonId, List<OrderedAbsence>>();
        for (var event : events) {
            switch (event) {
                case EmploymentEvent.AbsencesOrdered ordered -> away.put(ordered.personId(), opened(ordered));
            }
        }
        return absences.replace(away, Days.today(clock.instant()));
    }

    /// Whoever is erased is away from nothing that could be told of them.
    public Uni<Void> forget(PersonId person) {
        return absences.replace(Map.of(person, List.of()), Days.today(clock.instant()));
    }

    private List<OrderedAbsence> opened(EmploymentEvent.AbsencesOrdered ordered) {
        var told = seals.openAbsences(ordered.absences());
        return told.absences().stream()
                .map(absence -> new OrderedAbsence(
                        told.employeeNumber(), told.agencies().stream().findFirst(), absence(absence)))
                .toList();
    }

    private static Absence absence(Absences.Absence ordered) {
        var cause = switch (ordered.reason()) {
            case LEAVE -> Cause.LEAVE;
            case DUTY_SUSPENSION -> Cause.DUTY_SUSPENSION;
            case SECONDMENT -> Cause.SECONDMENT;
        };
        return new Absence(cause, ordered.from(), ordered.until(), "");
    }
}
