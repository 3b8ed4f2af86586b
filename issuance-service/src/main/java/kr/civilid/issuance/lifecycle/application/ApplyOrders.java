package kr.civilid.issuance.lifecycle.application;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.Employment;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.IssuancesOfPersons;
import kr.civilid.issuance.request.application.IssuancesOfPersons.Line;
import kr.civilid.issuance.request.domain.Issuance;

/// Brings IDs, and applications for one, to what all the orders about their people come to today. Asked once or many
/// times, the outcome is the same.
///
/// Locks in the order in which issuing does: issuance, turn, ID.
@ApplicationScoped
class ApplyOrders {

    private final PersonnelOrders orders;
    private final OrderEffects effects;
    private final IssuancesOfPersons applications;
    private final Issuances issuances;
    private final FollowEmployment followEmployment;
    private final Clock clock;

    ApplyOrders(
            PersonnelOrders orders,
            OrderEffects effects,
            IssuancesOfPersons applications,
            Issuances issuances,
            FollowEmployment followEmployment,
            Clock clock) {
        this.orders = orders;
        this.effects = effects;
        this.applications = applications;
        this.issuances = issuances;
        this.followEmployment = followEmployment;
        this.clock = clock;
    }

    /// Whoever is in no order is left alone. Joins the caller's transaction. `by` says who caused it, for the record.
    Uni<Void> to(PersonId person, String by) {
        return orders.of(List.of(person))
                .flatMap(known -> known.isEmpty() ? Uni.createFrom().voidItem() : toOrdered(List.of(person), by));
    }

    /// `persons` are in an order, each of them.
    Uni<Void> toOrdered(Collection<PersonId> persons, String by) {
        return persons.isEmpty() ? Uni.createFrom().voidItem() : apply(persons, by);
    }

    private Uni<Void> apply(Collection<PersonId> persons, String by) {
        var at = clock.instant();
        return applications
                .of(persons)
                .flatMap(lines -> withdrawOpen(lines, at)
                        .chain(() -> orders.takeTurns(persons))
                        .chain(() -> orders.of(persons))
                        .flatMap(certain -> employments(certain, lines, at))
                        .flatMap(found -> followEmployment.of(persons, found, lines, by, at)));
    }

    /// Of one person, as of now; whoever asks has taken their turn.
    Uni<Employment> of(PersonId person) {
        return orders.of(List.of(person))
                .flatMap(known -> known.isEmpty()
                        ? Uni.createFrom().item(Employment.UNTOUCHED)
                        : applications
                                .of(List.of(person))
                                .flatMap(lines -> employments(known, lines, clock.instant()))
                                .map(found -> found.getOrDefault(person, Employment.UNTOUCHED)));
    }

    /// Who is in no order is not in the map.
    private Uni<Map<PersonId, Employment>> employments(List<PersonnelOrder> known, List<Line> lines, Instant at) {
        var agencies = lines.stream().collect(toMap(Line::person, Line::agency, (_, last) -> last));
        var today = LocalDate.ofInstant(at, Employment.SEOUL);
        return effects.table()
                .map(table -> known.stream()
                        .collect(groupingBy(PersonnelOrder::person, collectingAndThen(toList(), about -> {
                            var agency = Optional.ofNullable(
                                    agencies.get(about.getFirst().person()));
                            return Employment.of(about, table.of(agency), today);
                        }))));
    }

    private Uni<Void> withdrawOpen(List<Line> lines, Instant at) {
        var open = lines.stream().filter(Line::open).toList();
        return open.isEmpty()
                ? Uni.createFrom().voidItem()
                : orders.of(open.stream().map(Line::person).collect(toSet()))
                        .flatMap(known -> employments(known, lines, at))
                        .flatMap(found -> withdraw(open, found, at));
    }

    private Uni<Void> withdraw(List<Line> open, Map<PersonId, Employment> found, Instant at) {
        var over = open.stream()
                .filter(line ->
                        found.getOrDefault(line.person(), Employment.UNTOUCHED).ended())
                .map(Line::id)
                .toList();
        return Multi.createFrom()
                .iterable(over)
                .onItem()
                .transformToUniAndConcatenate(id -> withdraw(id, at))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// What was issued or settled in the meantime is none of this.
    private Uni<Issuance> withdraw(IssuanceId id, Instant at) {
        return issuances.advance(
                id,
                issuance -> issuance instanceof Issuance.Open open ? Optional.of(open.withdraw(at)) : Optional.empty());
    }
}
