package kr.civilid.issuance.lifecycle.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.Absences.Absence;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.lifecycle.application.SealTellings.Change;
import kr.civilid.issuance.lifecycle.application.TakeOrders.Wanted;
import kr.civilid.issuance.lifecycle.application.ToldAbsences.Before;
import kr.civilid.issuance.lifecycle.application.ToldAbsences.Tables;
import kr.civilid.issuance.lifecycle.application.ToldAbsences.Telling;
import kr.civilid.issuance.lifecycle.domain.Employment;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder;
import kr.civilid.issuance.request.application.IssuancesOfPersons;
import kr.civilid.issuance.request.application.IssuancesOfPersons.Line;

/// Tells approval-service who is away from their post by order, with the days, as soon as an order is taken in: nobody
/// has to be told again when a day comes, and afterwards the employee number is not known here any more.
@ApplicationScoped
class TellAbsences {

    private final PersonnelOrders orders;
    private final IssuancesOfPersons applications;
    private final ToldAbsences told;
    private final Envelopes envelopes;
    private final Workers workers;
    private final Clock clock;

    TellAbsences(
            PersonnelOrders orders,
            IssuancesOfPersons applications,
            ToldAbsences told,
            Envelopes envelopes,
            Workers workers,
            Clock clock) {
        this.orders = orders;
        this.applications = applications;
        this.told = told;
        this.envelopes = envelopes;
        this.workers = workers;
        this.clock = clock;
    }

    /// Joins the transaction that has taken `wanted` in; `known` are their persons by employee number.
    Uni<Void> of(List<Wanted> wanted, Map<String, PersonId> known) {
        return told.tables().flatMap(tables -> {
            var concerned = concerned(wanted, tables);
            var numbers = known.entrySet().stream()
                    .filter(entry -> concerned.contains(entry.getKey()))
                    .collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
            return numbers.isEmpty() ? Uni.createFrom().voidItem() : tell(numbers, tables);
        });
    }

    /// Of whom everything is erased, nothing is to be said any more; their number is not known here. Joins the caller's
    /// transaction.
    Uni<Void> nothingOf(PersonId person) {
        return told.lock(List.of(person)).flatMap(held -> {
            var before = held.getOrDefault(person, Before.NOTHING);
            if (before.said().isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            var nothing = new Change(person, before.sequence() + 1, new Absences("", List.of(), List.of()), "");
            return told.tell(new SealTellings(envelopes, clock.instant()).of(List.of(nothing)));
        });
    }

    private static Set<String> concerned(List<Wanted> wanted, Tables tables) {
        return wanted.stream()
                .filter(order -> tables.usual().concerns(order.kind())
                        || tables.byAgency().values().stream().anyMatch(own -> own.concerns(order.kind())))
                .map(Wanted::employeeNumber)
                .collect(toSet());
    }

    private Uni<Void> tell(Map<PersonId, String> numbers, Tables tables) {
        var at = clock.instant();
        return told.lock(numbers.keySet())
                .flatMap(before -> orders.of(numbers.keySet())
                        .flatMap(all -> applications
                                .of(numbers.keySet())
                                .flatMap(lines -> workers.run(
                                        () -> new Now(numbers, before, tables, at).tellings(all, agencies(lines))))))
                .flatMap(tellings -> tellings.isEmpty() ? Uni.createFrom().voidItem() : told.tell(tellings));
    }

    private static Map<PersonId, AgencyCode> agencies(List<Line> lines) {
        return lines.stream().collect(toMap(Line::person, Line::agency, (_, last) -> last));
    }

    private final class Now {

        private final Map<PersonId, String> numbers;
        private final Map<PersonId, Before> before;
        private final Tables tables;
        private final Instant at;

        private Now(Map<PersonId, String> numbers, Map<PersonId, Before> before, Tables tables, Instant at) {
            this.numbers = numbers;
            this.before = before;
            this.tables = tables;
            this.at = at;
        }

        /// Of each person of whom something else is to be said than before.
        private List<Telling> tellings(List<PersonnelOrder> all, Map<PersonId, AgencyCode> agencies) {
            var today = LocalDate.ofInstant(at, Employment.SEOUL);
            var byPerson = all.stream().collect(groupingBy(PersonnelOrder::person));
            var changes = new ArrayList<Change>();
            numbers.forEach((person, number) -> {
                var agency = Optional.ofNullable(agencies.get(person));
                var absences = tables.of(agency).of(byPerson.getOrDefault(person, List.of()), today);
                var said = text(agency, absences);
                var earlier = before.getOrDefault(person, Before.NOTHING);
                if (!said.equals(earlier.said())) {
                    var content = new Absences(number, agency.stream().toList(), absences);
                    changes.add(new Change(person, earlier.sequence() + 1, content, said));
                }
            });
            return new SealTellings(envelopes, at).of(changes);
        }

        private static String text(Optional<AgencyCode> agency, List<Absence> absences) {
            return absences.isEmpty()
                    ? ""
                    : absences.stream()
                            .map(absence -> absence.reason() + " " + absence.from() + " " + absence.until())
                            .collect(
                                    joining(", ", agency.map(AgencyCode::digits).orElse("-") + ": ", ""));
        }
    }
}
