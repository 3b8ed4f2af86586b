package kr.civilid.approval.chain.domain;

import static kr.civilid.approval.Cast.DEPARTMENT;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.LEE_DEPUTY;
import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.OTHER;
import static kr.civilid.approval.Cast.PARK_HR;
import static kr.civilid.approval.Cast.hong;
import static kr.civilid.approval.Cast.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kr.civilid.approval.Cast;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.decision.domain.Authority;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Round;
import kr.civilid.approval.decision.domain.StandIns;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainRulesTest {

    private static final Official JUNG = official("jung", MOIS, "2014000007", DEPARTMENT);
    private static final StandIns BY_JUNG = new StandIns(Set.of(), Set.of(new Named("jung")));

    @ParameterizedTest
    @CsvSource({
        "REISSUE,7급,true",
        "REISSUE,9급,true",
        "REISSUE,6급,false",
        "REISSUE,행정주사보,true",
        "REISSUE,행정주사,false",
        "NEW,7급,false",
        "REISSUE,연구관,false",
        "REISSUE,17급,false"
    })
    void a_rule_covers_its_kinds_up_to_its_rank(Kind kind, String rank, boolean covered) {
        var pending = opened(rules(Set.of(Kind.REISSUE), OptionalInt.of(7), BY_JUNG), kind, rank);

        assertThat(pending.awaits(JUNG)).isEqualTo(covered);
        assertThat(pending.awaits(KIM_HEAD)).isTrue();
    }

    @Test
    void who_decides_by_such_a_rule_is_recorded_so() {
        var pending = opened(rules(Set.of(Kind.NEW, Kind.REISSUE), OptionalInt.empty(), BY_JUNG), Kind.NEW, "연구관");

        var decided =
                pending.approve(JUNG, new Verdict.Approve(pending.submission().contentHash(), ""), Cast.NOON);

        assertThat(decided.to().decisions().getFirst().authority()).isEqualTo(new Authority.DelegatedDecision());
        assertThat(decided.events()).hasSize(1);
    }

    @Test
    void a_name_counts_in_its_own_department_and_agency_alone() {
        var pending = opened(rules(Set.of(Kind.NEW), OptionalInt.empty(), BY_JUNG), Kind.NEW, "7급");

        assertThat(pending.awaits(official("jung", MOIS, "2014000007", "audit")))
                .isFalse();
        assertThat(pending.awaits(official("jung", OTHER, "2014000007", DEPARTMENT)))
                .isFalse();
    }

    @Test
    void an_office_counts_in_the_whole_agency() {
        var byHr = new StandIns(Set.of(Office.HR_OFFICER), Set.of());
        var pending = opened(rules(Set.of(Kind.NEW), OptionalInt.empty(), byHr), Kind.NEW, "7급");

        assertThat(pending.awaits(PARK_HR)).isTrue();
        assertThat(pending.awaits(Cast.CHOI_HR)).isFalse();
    }

    @Test
    void the_rules_know_whom_they_name() {
        var rules = rules(Set.of(Kind.NEW), OptionalInt.empty(), BY_JUNG);

        assertThat(rules.name(JUNG)).isTrue();
        assertThat(rules.name(LEE_DEPUTY)).isFalse();
        assertThat(rules.name(official("jung", OTHER, "1", DEPARTMENT))).isFalse();
        assertThat(rules.next().version()).isEqualTo(1);
    }

    @Test
    void stand_ins_are_read_as_they_were_written() {
        var both = BY_JUNG.with(new StandIns(Set.of(Office.HR_OFFICER), Set.of(new Named("2014"))));

        assertThat(both.text()).isEqualTo("2014 HR_OFFICER jung");
        assertThat(StandIns.parse(both.text())).isEqualTo(both);
        assertThat(StandIns.parse("")).isEqualTo(StandIns.NOBODY);
        assertThat(both).asString().doesNotContain("jung");
    }

    @Test
    void a_rule_says_for_what_and_by_whom() {
        assertThatThrownBy(() -> new DelegatedDecision(Set.of(), OptionalInt.empty(), BY_JUNG))
                .isInstanceOf(ChainUnfit.class);
        assertThatThrownBy(() -> new DelegatedDecision(Set.of(Kind.NEW), OptionalInt.empty(), StandIns.NOBODY))
                .isInstanceOf(ChainUnfit.class);
        assertThatThrownBy(() -> new DelegatedDecision(Set.of(Kind.NEW), OptionalInt.of(10), BY_JUNG))
                .isInstanceOf(ChainUnfit.class);
    }

    private static ChainRules rules(Set<Kind> kinds, OptionalInt upToRank, StandIns by) {
        var standard = Cast.standard(MOIS);
        return new ChainRules(
                MOIS,
                0,
                standard.department(),
                standard.hr(),
                List.of(new DelegatedDecision(kinds, upToRank, by)),
                List.of());
    }

    private static Pending opened(ChainRules rules, Kind kind, String rank) {
        var content = hong(rank);
        var plain = Cast.submission();
        return Pending.open(new Submission(
                        plain.id(),
                        plain.personId(),
                        kind,
                        plain.applicant(),
                        Round.first(content.digest(), rules.fix(content, kind, Cast.grades()), Cast.NOON),
                        List.of()))
                .to();
    }
}
