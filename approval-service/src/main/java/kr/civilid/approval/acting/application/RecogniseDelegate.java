package kr.civilid.approval.acting.application;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.acting.domain.OrderedAbsence;
import kr.civilid.approval.chain.application.Chains;
import kr.civilid.approval.chain.domain.DepartmentLine;

/// Says for whom somebody may act today: for who has named them, and for the head of a department whom a personnel
/// order keeps away, where it is their turn among the deputies. A delegation that the head has given goes before the
/// deputies.
@ApplicationScoped
public class RecogniseDelegate {

    private final Delegations delegations;
    private final OrderedAbsences absences;
    private final Chains chains;
    private final Clock clock;

    public RecogniseDelegate(Delegations delegations, OrderedAbsences absences, Chains chains, Clock clock) {
        this.delegations = delegations;
        this.absences = absences;
        this.chains = chains;
        this.clock = clock;
    }

    /// The same official with everybody whom they may act for. Fails with [AbsentByOrder] where an order keeps them
    /// away themselves. Part of the caller's transaction: a delegation that is taken back meanwhile, or an order
    /// that is heard, counts before or after it.
    public Uni<Official> in(Official official) {
        var today = Days.today(clock.instant());
        return chains.linesNaming(official)
                .flatMap(lines -> absences.on(today, official.agency(), numbers(official, lines))
                        .invoke(away -> mustBeThere(official, away))
                        .flatMap(away -> deputised(official, lines, away, today)))
                .flatMap(heads -> delegations
                        .inForce(official.person(), today)
                        .map(given ->
                                official.actingFor(Stream.concat(given.stream().map(Delegation::away), heads.stream())
                                        .toList())));
    }

    private static Set<String> numbers(Official official, List<DepartmentLine> lines) {
        var named = lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.head()), line.deputies().stream()))
                .map(name -> name.token());
        return Stream.concat(Stream.of(official.person().employee().number()), named)
                .collect(toSet());
    }

    /// Only by an order that says of which agency: the number alone may be somebody else's.
    private static void mustBeThere(Official official, List<OrderedAbsence> away) {
        var employee = official.person().employee();
        if (away.stream()
                .anyMatch(absence -> absence.employeeNumber().equals(employee.number())
                        && absence.agency().filter(employee.agency()::equals).isPresent())) {
            throw new AbsentByOrder();
        }
    }

    private Uni<List<Official>> deputised(
            Official official, List<DepartmentLine> lines, List<OrderedAbsence> away, LocalDate today) {
        var numbers = away.stream().map(OrderedAbsence::employeeNumber).collect(toSet());
        var heads = lines.stream()
                .filter(line -> line.letsAct(official, numbers))
                .flatMap(line -> why(line, away).map(absence -> head(official, line, absence)).stream())
                .toList();
        return Multi.createFrom()
                .iterable(heads)
                .onItem()
                .transformToUniAndConcatenate(head ->
                        isProvidedFor(head, today).map(provided -> provided ? List.<Official>of() : List.of(head)))
                .onItem()
                .<Official>disjoint()
                .collect()
                .asList();
    }

    private static Optional<Absence> why(DepartmentLine line, List<OrderedAbsence> away) {
        return away.stream()
                .filter(absence -> absence.employeeNumber().equals(line.head().token()))
                .map(OrderedAbsence::absence)
                .findFirst();
    }

    private static Official head(Official deputy, DepartmentLine line, Absence absence) {
        var employee = new EmployeeId(deputy.agency(), line.head().token());
        return new Official(Person.numbered(employee), line.department(), Set.of(Office.DEPARTMENT_HEAD)).away(absence);
    }

    private Uni<Boolean> isProvidedFor(Official head, LocalDate today) {
        return delegations
                .of(head.person(), today)
                .map(all -> all.stream()
                        .anyMatch(given -> given.absent().person().isSameAs(head.person())
                                && given.days().contains(today)));
    }
}
