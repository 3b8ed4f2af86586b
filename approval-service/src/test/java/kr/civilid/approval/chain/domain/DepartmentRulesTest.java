package kr.civilid.approval.chain.domain;

import static kr.civilid.approval.Cast.DEPARTMENT;
import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.PARK_HR;
import static kr.civilid.approval.Cast.official;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.civilid.approval.Cast;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.chain.domain.ChainRules.StepRule;
import kr.civilid.approval.chain.domain.DepartmentLine.Own;
import kr.civilid.approval.decision.domain.Authority;
import kr.civilid.approval.decision.domain.Deadlines;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Round;
import kr.civilid.approval.decision.domain.Seat;
import kr.civilid.approval.decision.domain.StandIns;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import org.junit.jupiter.api.Test;

/// Hong applies in a department that has a line: its head, and jung as the deputy.
class DepartmentRulesTest {

    private static final Official JUNG = official("jung", MOIS, "2014000007", DEPARTMENT);
    private static final StandIns BY_JUNG = new StandIns(Set.of(), Set.of(new Named("jung")));
    private static final Named KIM = new Named("2005000001");
    private static final DelegatedDecision EVERYTHING =
            new DelegatedDecision(Set.of(Kind.NEW), OptionalInt.empty(), BY_JUNG);

    @Test
    void a_department_without_rules_of_its_own_follows_the_agency() {
        var pending = opened(KIM, Own.NOTHING, List.of(EVERYTHING));

        assertThat(seat(pending).deadlines()).isEqualTo(new Deadlines(3, 1));
        assertThat(pending.awaits(JUNG)).isTrue();
        assertThat(pending.awaits(PARK_HR)).isFalse();
    }

    @Test
    void its_own_deadline_and_next_in_line_come_before_the_agency_s() {
        var own = new Own(Optional.of(new StepRule(new Deadlines(1, 0), BY_JUNG)), Optional.empty());

        var pending = opened(KIM, own, List.of());

        assertThat(seat(pending).deadlines()).isEqualTo(new Deadlines(1, 0));
        assertThat(seat(pending).next()).isEqualTo(BY_JUNG);
        assertThat(pending.submission().chain().seats().getLast().deadlines()).isEqualTo(new Deadlines(3, 1));
    }

    @Test
    void its_own_delegated_decisions_come_before_the_agency_s_also_where_there_are_none() {
        var given = new Own(Optional.empty(), Optional.of(List.of(EVERYTHING)));
        var taken = new Own(Optional.empty(), Optional.of(List.of()));

        assertThat(opened(KIM, given, List.of()).awaits(JUNG)).isTrue();
        assertThat(opened(KIM, taken, List.of(EVERYTHING)).awaits(JUNG)).isFalse();
    }

    @Test
    void on_the_head_s_own_application_deputies_and_next_in_line_decide_at_once() {
        var pending = opened(new Named(HONG.employeeNumber()), Own.NOTHING, List.of());

        assertThat(pending.awaits(JUNG)).isTrue();
        assertThat(pending.awaits(PARK_HR)).isTrue();
        assertThat(pending.awaits(KIM_HEAD)).isTrue();
        var decided = pending.approve(JUNG, new Verdict.Approve(HONG.digest(), ""), Cast.NOON);
        assertThat(decided.to().decisions().getFirst().authority()).isEqualTo(new Authority.Escalation());
    }

    @Test
    void the_rules_know_whom_a_department_names() {
        assertThat(rules(KIM, Own.NOTHING, List.of()).name(JUNG)).isTrue();
    }

    private static Seat seat(Pending pending) {
        return pending.submission().chain().seats().getFirst();
    }

    private static ChainRules rules(Named head, Own own, List<DelegatedDecision> delegated) {
        var standard = Cast.standard(MOIS);
        var line = new DepartmentLine(DEPARTMENT, head, List.of(new Named("jung")), own);
        return new ChainRules(MOIS, 1, standard.department(), standard.hr(), delegated, List.of(line));
    }

    private static Pending opened(Named head, Own own, List<DelegatedDecision> delegated) {
        var chain = rules(head, own, delegated).fix(HONG, Kind.NEW, Cast.grades());
        var plain = Cast.submission();
        return Pending.open(new Submission(
                        plain.id(),
                        plain.personId(),
                        Kind.NEW,
                        plain.applicant(),
                        Round.first(HONG.digest(), chain, Cast.NOON),
                        List.of()))
                .to();
    }
}
