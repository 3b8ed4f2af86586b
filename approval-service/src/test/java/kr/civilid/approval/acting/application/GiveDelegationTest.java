package kr.civilid.approval.acting.application;

import static kr.civilid.approval.Cast.AUDIT;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.LEE_DEPUTY;
import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.NOON;
import static kr.civilid.approval.Cast.PARK_HR;
import static kr.civilid.approval.Cast.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import kr.civilid.approval.InOne;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.acting.domain.DelegationChained;
import kr.civilid.approval.acting.domain.DelegationOverlaps;
import kr.civilid.approval.acting.domain.NothingToDelegate;
import kr.civilid.approval.acting.domain.PeriodUnfit;
import kr.civilid.approval.acting.domain.SelfDelegation;
import kr.civilid.approval.chain.application.InMemoryChains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiveDelegationTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Official CHO = official("cho", MOIS, "2016000009", "digital-government");

    private final InMemoryDelegations delegations = new InMemoryDelegations();

    @Test
    void who_is_named_acts_for_the_absent_on_these_days_alone() {
        give(KIM_HEAD, "cho", 1, 2);

        assertThat(absentFor(CHO, "2026-03-02T14:59:59Z")).isEmpty();
        assertThat(absentFor(CHO, "2026-03-02T15:00:00Z")).containsExactly(KIM_HEAD.person());
        assertThat(absentFor(CHO, "2026-03-04T14:59:59Z")).containsExactly(KIM_HEAD.person());
        assertThat(absentFor(CHO, "2026-03-04T15:00:00Z")).isEmpty();
        assertThat(absentFor(LEE_DEPUTY, "2026-03-03T03:00:00Z")).isEmpty();
    }

    @Test
    void an_employee_number_names_somebody_just_as_well() {
        give(KIM_HEAD, "2016000009", 0, 0);

        assertThat(absentFor(CHO, "2026-03-02T03:00:00Z")).containsExactly(KIM_HEAD.person());
    }

    @Test
    void a_number_names_nobody_whose_user_name_it_is() {
        give(KIM_HEAD, "77", 0, 0);

        assertThat(absentFor(official("77", MOIS, "2016000001", "x"), "2026-03-02T03:00:00Z"))
                .isEmpty();
    }

    @Test
    void somebody_of_another_agency_does_not_act() {
        give(KIM_HEAD, "cho", 0, 0);
        var namesake = official("cho", kr.civilid.approval.Cast.OTHER, "2016000009", "x");

        assertThat(absentFor(namesake, "2026-03-02T03:00:00Z")).isEmpty();
        delegations.knownElsewhere.add("choi.hr");
        assertThatThrownBy(() -> give(PARK_HR, "choi.hr", 0, 0)).isInstanceOf(DelegateOfAnotherAgency.class);
    }

    @Test
    void what_was_taken_back_is_over_at_once_and_what_was_taken_back_twice_too() {
        var given = give(KIM_HEAD, "cho", 0, 5);
        var end = new EndDelegation(delegations, new InOne(), clock(NOON));
        end.by(KIM_HEAD, given.id()).await().indefinitely();
        end.by(KIM_HEAD, given.id()).await().indefinitely();

        assertThat(absentFor(CHO, "2026-03-02T03:00:00Z")).isEmpty();
        assertThat(delegations.all)
                .singleElement()
                .satisfies(ended -> assertThat(ended.endedAt()).contains(NOON));
        assertThatThrownBy(() -> end.by(LEE_DEPUTY, given.id()).await().indefinitely())
                .isInstanceOf(DelegationNotFound.class);
        give(KIM_HEAD, "lee.deputy", 0, 5);
    }

    @Test
    void nobody_acts_for_themselves() {
        assertThatThrownBy(() -> give(KIM_HEAD, "kim.head", 0, 0)).isInstanceOf(SelfDelegation.class);
        assertThatThrownBy(() -> give(KIM_HEAD, "2005000001", 0, 0)).isInstanceOf(SelfDelegation.class);
    }

    @Test
    void without_an_office_there_is_nothing_to_hand_on() {
        assertThatThrownBy(() -> give(AUDIT, "cho", 0, 0)).isInstanceOf(NothingToDelegate.class);
    }

    @Test
    void on_one_day_one_person_acts() {
        give(KIM_HEAD, "cho", 2, 4);

        assertThatThrownBy(() -> give(KIM_HEAD, "lee.deputy", 4, 6)).isInstanceOf(DelegationOverlaps.class);
        assertThatThrownBy(() -> give(KIM_HEAD, "lee.deputy", 0, 9)).isInstanceOf(DelegationOverlaps.class);
        give(KIM_HEAD, "lee.deputy", 5, 6);
        give(PARK_HR, "yun", 2, 4);
    }

    @Test
    void authority_is_handed_on_once() {
        give(KIM_HEAD, "lee.deputy", 2, 4);

        assertThatThrownBy(() -> give(LEE_DEPUTY, "cho", 4, 5)).isInstanceOf(DelegationChained.class);
        assertThatThrownBy(() -> give(PARK_HR, "kim.head", 4, 5)).isInstanceOf(DelegationChained.class);
        assertThatThrownBy(() -> give(PARK_HR, "2005000001", 4, 5)).isInstanceOf(DelegationChained.class);
        give(LEE_DEPUTY, "cho", 5, 6);
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,90", "91,92"})
    void a_period_neither_lies_in_the_past_nor_lasts_for_ever(int from, int until) {
        assertThatThrownBy(() -> give(KIM_HEAD, "cho", from, until)).isInstanceOf(PeriodUnfit.class);
    }

    @Test
    void a_period_may_last_as_long_as_is_allowed() {
        assertThat(give(KIM_HEAD, "cho", 0, 89)).asString().doesNotContain("cho", "kim");
        assertThatThrownBy(() -> new Days(TODAY, TODAY.minusDays(1))).isInstanceOf(PeriodUnfit.class);
        assertThatThrownBy(() -> new Named("a b")).isInstanceOf(IllegalArgumentException.class);
    }

    private Delegation give(Official absent, String delegate, int from, int until) {
        return new GiveDelegation(delegations, new InOne(), clock(NOON), Period.ofDays(90))
                .by(absent, new Named(delegate), new Days(TODAY.plusDays(from), TODAY.plusDays(until)), "출장")
                .await()
                .indefinitely();
    }

    private java.util.List<Person> absentFor(Official who, String at) {
        return new RecogniseDelegate(
                        delegations, new InMemoryOrderedAbsences(), new InMemoryChains(), clock(Instant.parse(at)))
                .in(who).await().indefinitely().absent().stream()
                        .map(Official::person)
                        .toList();
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
