package kr.civilid.approval.chain.postgres;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.ChainRules.StepRule;
import kr.civilid.approval.chain.domain.DelegatedDecision;
import kr.civilid.approval.chain.domain.DepartmentLine;
import kr.civilid.approval.chain.domain.DepartmentLine.Own;
import kr.civilid.approval.decision.domain.Deadlines;
import kr.civilid.approval.decision.domain.StandIns;
import org.jspecify.annotations.Nullable;

/// Who acts for the head of one department, in one version of the rules.
@Entity
@NamedQuery(
        name = LineRow.OF_VERSION,
        query = "from LineRow where agency = :agency and version = :version order by place")
@NamedQuery(
        name = LineRow.PRESENT,
        query = "from LineRow where agency = :agency"
                + " and version = (select max(c.version) from ChainRow c where c.agency = :agency)"
                + " and (concat(' ', deputies, ' ') like concat('% ', :name, ' %')"
                + " or concat(' ', deputies, ' ') like concat('% ', :number, ' %')) order by place")
@Table(name = "department_line")
@IdClass(LineRow.Key.class)
class LineRow {

    static final String OF_VERSION = "LineRow.ofVersion";
    static final String PRESENT = "LineRow.present";

    record Key(String agency, long version, int place) {}

    @Id
    String agency = "";

    @Id
    long version;

    @Id
    int place;

    String department = "";
    String head = "";

    /// Words, the first to act first.
    String deputies = "";

    @Nullable
    Integer ownDays;

    @Nullable
    Integer ownRemind;

    @Nullable
    String ownNext;

    /// Whether its own 전결 holds, be it that there is none.
    boolean ownDelegates;

    static LineRow of(ChainRules rules, int place, DepartmentLine line) {
        var row = new LineRow();
        row.agency = rules.agency().digits();
        row.version = rules.version();
        row.place = place;
        row.department = line.department();
        row.head = line.head().token();
        row.deputies = line.deputies().stream().map(Named::token).collect(Collectors.joining(" "));
        line.own().rule().ifPresent(rule -> {
            row.ownDays = rule.deadlines().days();
            row.ownRemind = rule.deadlines().remindBefore();
            row.ownNext = rule.next().text();
        });
        row.ownDelegates = line.own().delegatedDecisions().isPresent();
        return row;
    }

    /// `delegated` are the rules of 전결 of this version, whosever they are.
    DepartmentLine line(List<DelegatedRow> delegated) {
        return new DepartmentLine(
                department,
                new Named(head),
                Arrays.stream(deputies.split(" ")).map(Named::new).toList(),
                new Own(rule(), ownDelegates ? Optional.of(rules(delegated, department)) : Optional.empty()));
    }

    private Optional<StepRule> rule() {
        return ownDays == null
                ? Optional.empty()
                : Optional.of(new StepRule(
                        new Deadlines(ownDays, requireNonNull(ownRemind)), StandIns.parse(requireNonNull(ownNext))));
    }

    static List<DelegatedDecision> rules(List<DelegatedRow> delegated, @Nullable String department) {
        return delegated.stream()
                .filter(row -> row.isOf(department))
                .map(DelegatedRow::rule)
                .toList();
    }
}
