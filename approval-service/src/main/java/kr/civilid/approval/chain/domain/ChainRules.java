package kr.civilid.approval.chain.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.chain.domain.DepartmentLine.Own;
import kr.civilid.approval.decision.domain.Chain;
import kr.civilid.approval.decision.domain.Deadlines;
import kr.civilid.approval.decision.domain.Seat;
import kr.civilid.approval.decision.domain.StandIns;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceEvent.Kind;

/// How an agency has its applications approved. The steps themselves are those of the service: 부서장, then 인사부서;
/// version 0 is what holds where an agency has set nothing.
/// `lines` say who acts for the heads whom personnel orders keep away.
public record ChainRules(
        AgencyCode agency,
        long version,
        StepRule department,
        StepRule hr,
        List<DelegatedDecision> delegatedDecisions,
        List<DepartmentLine> lines) {

    public ChainRules {
        delegatedDecisions = List.copyOf(delegatedDecisions);
        lines = List.copyOf(lines);
        if (lines.stream().map(DepartmentLine::department).distinct().count() != lines.size()) {
            throw new ChainUnfit();
        }
    }

    /// Until when a step is to be decided, and who may decide it after that.
    public record StepRule(Deadlines deadlines, StandIns next) {}

    /// Past its deadline HR may decide for the department, and for HR nobody: every HR officer may do so already.
    public static ChainRules standard(AgencyCode agency, Deadlines deadlines) {
        return new ChainRules(
                agency,
                0,
                new StepRule(deadlines, new StandIns(Set.of(Office.HR_OFFICER), Set.of())),
                new StepRule(deadlines, StandIns.NOBODY),
                List.of(),
                List.of());
    }

    public ChainRules next() {
        return new ChainRules(agency, version + 1, department, hr, delegatedDecisions, lines);
    }

    /// The chain for one application, as these rules have it now: those of its department before the agency's.
    ///
    /// Heads cannot decide on their own applications, so nobody need wait for it: the seat is open to the deputies
    /// and the next in line at once.
    public Chain fix(Application content, Kind kind, Grades grades) {
        var line = lines.stream().filter(one -> one.isOf(content.department())).findFirst();
        var own = line.map(DepartmentLine::own).orElse(Own.NOTHING);
        var rule = own.rule().orElse(department);
        var grade = grades.of(content.rank());
        var delegated = own.delegatedDecisions().orElse(delegatedDecisions).stream()
                .filter(decision -> decision.covers(kind, grade))
                .map(DelegatedDecision::by)
                .reduce(StandIns.NOBODY, StandIns::with);
        var headApplies = line.filter(one -> one.isHeadedBy(content.employeeNumber()));
        return new Chain(List.of(
                new Seat(
                        Step.DEPARTMENT,
                        agency,
                        Optional.of(content.department()),
                        rule.deadlines(),
                        delegated,
                        headApplies.map(one -> rule.next().with(one.standIns())).orElse(rule.next()),
                        headApplies.isPresent()),
                new Seat(Step.HR, agency, Optional.empty(), hr.deadlines(), StandIns.NOBODY, hr.next(), false)));
    }

    /// Whether some rule lets `official` decide, now or later.
    public boolean name(Official official) {
        return agency.equals(official.agency())
                && Stream.concat(
                                Stream.of(department.next(), hr.next()),
                                Stream.concat(
                                        delegatedDecisions.stream().map(DelegatedDecision::by),
                                        lines.stream().flatMap(ChainRules::named)))
                        .anyMatch(standIns -> standIns.name(official));
    }

    private static Stream<StandIns> named(DepartmentLine line) {
        var delegated =
                line.own().delegatedDecisions().orElse(List.of()).stream().map(DelegatedDecision::by);
        return Stream.of(Stream.of(line.standIns()), line.own().rule().map(StepRule::next).stream(), delegated)
                .flatMap(standIns -> standIns);
    }
}
