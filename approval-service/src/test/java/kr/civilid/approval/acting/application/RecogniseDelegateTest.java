package kr.civilid.approval.acting.application;

import static kr.civilid.approval.Cast.DEPARTMENT;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.MOIS;
import static kr.civilid.approval.Cast.NOON;
import static kr.civilid.approval.Cast.OTHER;
import static kr.civilid.approval.Cast.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.Cast;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.Absence.Cause;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.acting.domain.DelegationId;
import kr.civilid.approval.chain.application.InMemoryChains;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.DepartmentLine;
import kr.civilid.approval.decision.application.KeptSeals;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.catalog.EmploymentEvent.ManyAbsencesOrdered;
import kr.civilid.events.catalog.EmploymentEvent.Told;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.TellingId;
import kr.civilid.events.delivery.BulkInbox.Numbered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 대결 by personnel order, from the event that is heard to the seat that may be taken.
class RecogniseDelegateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String KIM = KIM_HEAD.person().employee().number();
    private static final Official CHO = official("cho", MOIS, "2016000009", "elsewhere");
    private static final Official YOON = official("yoon", MOIS, "2017000010", DEPARTMENT);

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final InMemoryDelegations delegations = new InMemoryDelegations();
    private final InMemoryOrderedAbsences absences = new InMemoryOrderedAbsences();
    private final InMemoryChains chains = new InMemoryChains();
    private final KeptSeals seals = new KeptSeals();
    private final FollowEmployment followEmployment = new FollowEmployment(absences, seals, clock);
    private final RecogniseDelegate recognise = new RecogniseDelegate(delegations, absences, chains, clock);
    private final PersonId kim = PersonId.next();
    private long sequence;

    @BeforeEach
    void cho_then_yoon_act_for_the_head() {
        line(new Named("2016000009"), new Named("yoon"));
    }

    @Test
    void the_first_deputy_acts_for_a_head_on_leave_with_reason_and_days() {
        assertThat(actedForBy(CHO)).isEmpty();

        hear(KIM, Absences.Reason.LEAVE, TODAY, Absences.OPEN);

        assertThat(actedForBy(CHO)).singleElement().satisfies(head -> {
            assertThat(head.person().employee()).isEqualTo(KIM_HEAD.person().employee());
            assertThat(head.holds(Office.DEPARTMENT_HEAD)).isTrue();
            assertThat(head.department()).isEqualTo(DEPARTMENT);
            assertThat(head.away()).contains(new Absence(Cause.LEAVE, TODAY, Absence.OPEN, ""));
        });
        assertThat(actedForBy(YOON)).isEmpty();
    }

    @Test
    void an_order_counts_on_its_days_alone() {
        hear(KIM, Absences.Reason.SECONDMENT, TODAY.plusDays(1), TODAY.plusDays(9));
        assertThat(actedForBy(CHO)).isEmpty();
        hear(KIM, Absences.Reason.SECONDMENT, TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(actedForBy(CHO)).isEmpty();

        hear(KIM, Absences.Reason.SECONDMENT, TODAY.minusDays(9), TODAY);
        assertThat(actedForBy(CHO)).hasSize(1);
    }

    @Test
    void what_is_cancelled_counts_no_longer() {
        hear(KIM, Absences.Reason.LEAVE, TODAY, Absences.OPEN);
        tell(new Absences(KIM, List.of(MOIS), List.of()));

        assertThat(actedForBy(CHO)).isEmpty();
        assertThat(recognised(KIM_HEAD)).isEqualTo(KIM_HEAD);
    }

    @Test
    void where_the_first_is_away_too_the_second_acts() {
        hear(KIM, Absences.Reason.DUTY_SUSPENSION, TODAY, Absences.OPEN);
        follow(PersonId.next(), "2016000009", MOIS);

        assertThat(actedForBy(YOON)).hasSize(1);
        assertThatThrownBy(() -> recognised(CHO)).isInstanceOf(AbsentByOrder.class);
    }

    @Test
    void whoever_is_away_by_order_decides_nothing_themselves() {
        hear(KIM, Absences.Reason.LEAVE, TODAY, Absences.OPEN);

        assertThatThrownBy(() -> recognised(KIM_HEAD)).isInstanceOf(AbsentByOrder.class);
        assertThat(recognised(official("kim", OTHER, KIM, DEPARTMENT, Office.DEPARTMENT_HEAD))
                        .decides())
                .isTrue();
    }

    @Test
    void without_an_agency_an_order_lets_the_deputy_act_and_keeps_nobody_out() {
        tell(new Absences(KIM, List.of(), List.of(new Absences.Absence(Absences.Reason.LEAVE, TODAY, Absences.OPEN))));

        assertThat(actedForBy(CHO)).hasSize(1);
        assertThat(recognised(KIM_HEAD).decides()).isTrue();
    }

    @Test
    void a_delegation_that_the_head_has_given_goes_before_the_deputies() {
        hear(KIM, Absences.Reason.LEAVE, TODAY, Absences.OPEN);
        delegations.all.add(new Delegation(
                new DelegationId(UUID.randomUUID()),
                KIM_HEAD,
                new Named("yoon"),
                new Days(TODAY, TODAY.plusDays(3)),
                "육아휴직",
                NOON,
                Optional.empty()));

        assertThat(actedForBy(CHO)).isEmpty();
        assertThat(actedForBy(YOON))
                .singleElement()
                .satisfies(head -> assertThat(head.away())
                        .contains(new Absence(Cause.DELEGATION, TODAY, TODAY.plusDays(3), "육아휴직")));
    }

    @Test
    void who_is_erased_is_forgotten_whatever_arrives_late() {
        hear(KIM, Absences.Reason.LEAVE, TODAY, Absences.OPEN);
        followEmployment.forget(kim).await().indefinitely();
        assertThat(actedForBy(CHO)).isEmpty();

        // Said before the erasure, heard after it.
        hear(KIM, Absences.Reason.SECONDMENT, TODAY, Absences.OPEN);
        assertThat(actedForBy(CHO)).isEmpty();
    }

    @Test
    void of_what_is_heard_together_about_one_person_the_last_that_was_said_counts() {
        var leave = new Absences.Absence(Absences.Reason.LEAVE, TODAY, Absences.OPEN);
        var away = new Absences(KIM, List.of(MOIS), List.of(leave));
        var back = new Absences(KIM, List.of(MOIS), List.of());

        hear(List.of(ordered(kim, 2, back), ordered(kim, 1, away)));
        assertThat(actedForBy(CHO)).isEmpty();

        hear(List.of(ordered(kim, 3, back), ordered(kim, 4, away)));
        assertThat(actedForBy(CHO)).hasSize(1);
    }

    @Test
    void an_event_that_does_not_say_one_thing_of_each_is_refused() {
        var content = seals.toUs(new ManyAbsences(List.of()));
        var event = new ManyAbsencesOrdered(TellingId.next(), List.of(new Told(kim, 1)), content, NOON);

        assertThatThrownBy(() -> hear(List.of(new Numbered<>(event, 1)))).isInstanceOf(IllegalArgumentException.class);
    }

    private void line(Named... deputies) {
        var standard = Cast.standard(MOIS);
        var line = new DepartmentLine(DEPARTMENT, new Named(KIM), List.of(deputies), DepartmentLine.Own.NOTHING);
        chains.rules.put(MOIS, new ChainRules(MOIS, 1, standard.department(), standard.hr(), List.of(), List.of(line)));
    }

    private void hear(String number, Absences.Reason reason, LocalDate from, LocalDate until) {
        tell(new Absences(number, List.of(MOIS), List.of(new Absences.Absence(reason, from, until))));
    }

    private void follow(PersonId person, String number, AgencyCode agency) {
        var leave = new Absences.Absence(Absences.Reason.LEAVE, TODAY, Absences.OPEN);
        tell(person, new Absences(number, List.of(agency), List.of(leave)));
    }

    private void tell(Absences absences) {
        tell(kim, absences);
    }

    private void tell(PersonId person, Absences told) {
        hear(List.of(ordered(person, ++sequence, told)));
    }

    private void hear(List<Numbered<EmploymentEvent>> events) {
        followEmployment.on(events).await().indefinitely();
    }

    private Numbered<EmploymentEvent> ordered(PersonId person, long said, Absences told) {
        var content = seals.toUs(new ManyAbsences(List.of(told)));
        return new Numbered<>(
                new ManyAbsencesOrdered(TellingId.next(), List.of(new Told(person, said)), content, NOON), 1);
    }

    private List<Official> actedForBy(Official deputy) {
        return recognised(deputy).absent();
    }

    private Official recognised(Official official) {
        return recognise.in(official).await().indefinitely();
    }
}
