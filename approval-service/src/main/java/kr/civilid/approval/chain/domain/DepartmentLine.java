package kr.civilid.approval.chain.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.chain.domain.ChainRules.StepRule;
import kr.civilid.approval.decision.domain.StandIns;

/// 직무대리 순서: who heads a department, by employee number as personnel orders have it, and who acts for them while an
/// order keeps them away: the first of the deputies whom no order keeps away as well. Where there is none, only the
/// next in line past the deadline is left. `own` are the department's rules where they differ from the agency's.
public record DepartmentLine(String department, Named head, List<Named> deputies, Own own) {

    /// What a department has otherwise than its agency: the deadline of its step with the next in line, and 전결. Each
    /// is empty where the agency's holds; a list of none means that nobody has 전결 here.
    public record Own(Optional<StepRule> rule, Optional<List<DelegatedDecision>> delegatedDecisions) {

        public static final Own NOTHING = new Own(Optional.empty(), Optional.empty());

        public Own {
            delegatedDecisions = delegatedDecisions.map(List::copyOf);
        }
    }

    public static final int LONGEST = 10;

    public DepartmentLine {
        deputies = List.copyOf(deputies);
        if (!head.isNumber()
                || deputies.isEmpty()
                || deputies.size() > LONGEST
                || new HashSet<>(deputies).size() != deputies.size()
                || deputies.contains(head)) {
            throw new ChainUnfit();
        }
    }

    boolean isOf(String other) {
        return department.equals(other);
    }

    boolean isHeadedBy(String employeeNumber) {
        return head.token().equals(employeeNumber);
    }

    StandIns standIns() {
        return new StandIns(Set.of(), Set.copyOf(deputies));
    }

    public boolean names(Official deputy) {
        return deputies.stream().anyMatch(named -> named.is(deputy.person()));
    }

    /// `away` are the employee numbers that orders keep away. A deputy who is known by a user name alone is taken to be
    /// there: an order does not say who that is.
    public boolean letsAct(Official deputy, Set<String> away) {
        return !away.contains(deputy.person().employee().number())
                && first(away).filter(named -> named.is(deputy.person())).isPresent();
    }

    private Optional<Named> first(Set<String> away) {
        return deputies.stream().filter(named -> !away.contains(named.token())).findFirst();
    }

    @Override
    public String toString() {
        return "DepartmentLine[%s, ***]".formatted(department);
    }
}
