package kr.civilid.approval.acting.application;

import static java.util.Map.entry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.Absence.Cause;
import kr.civilid.approval.acting.application.OrderedAbsences.Latest;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.OrderedAbsence;
import kr.civilid.approval.decision.application.Seals;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.catalog.EmploymentEvent.AbsencesOrdered;
import kr.civilid.events.catalog.EmploymentEvent.ManyAbsencesOrdered;
import kr.civilid.events.catalog.EmploymentEvent.Told;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.BulkInbox.Numbered;

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

    /// Of what is told of one person, now or at any time, that with the highest sequence counts.
    public Uni<Void> on(List<Numbered<EmploymentEvent>> events) {
        var latest = new HashMap<PersonId, Latest>();
        events.stream().flatMap(this::told).forEach(told -> latest.merge(told.getKey(), told.getValue(), Latest::or));
        return absences.replace(latest, Days.today(clock.instant()));
    }

    /// Whoever is erased is away from nothing that could be told of them, whatever arrives late.
    public Uni<Void> forget(PersonId person) {
        return absences.replace(Map.of(person, Latest.LAST), Days.today(clock.instant()));
    }

    private Stream<Entry<PersonId, Latest>> told(Numbered<EmploymentEvent> numbered) {
        return switch (numbered.event()) {
            // Its own number is the count that an event of many carries for each person: while issuance-service changes
            // over, replicas say either, and neither the time nor the place on the topic would order the two.
            case AbsencesOrdered one ->
                Stream.of(entry(one.personId(), latest(numbered.sequence(), seals.openAbsences(one.absences()))));
            case ManyAbsencesOrdered many ->
                told(many.persons(), seals.openManyAbsences(many.absences()).each());
        };
    }

    private static Stream<Entry<PersonId, Latest>> told(List<Told> persons, List<Absences> absences) {
        if (persons.size() != absences.size()) {
            throw new IllegalArgumentException("an event of many that does not say one thing of each");
        }
        return IntStream.range(0, persons.size())
                .mapToObj(place -> entry(
                        persons.get(place).personId(), latest(persons.get(place).sequence(), absences.get(place))));
    }

    private static Latest latest(long sequence, Absences told) {
        return new Latest(
                sequence,
                told.absences().stream()
                        .map(absence -> new OrderedAbsence(
                                told.employeeNumber(), told.agencies().stream().findFirst(), absence(absence)))
                        .toList());
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
