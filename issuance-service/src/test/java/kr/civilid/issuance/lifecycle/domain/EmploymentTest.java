package kr.civilid.issuance.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.lifecycle.domain.Effect.Action;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder.Amendment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmploymentTest {

    private static final PersonId PERSON = PersonId.next();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final Effects USUAL = new Effects(Map.of(
            OrderKind.LEAVE, effect(Action.SUSPEND, Reason.ON_LEAVE),
            OrderKind.RETURN, effect(Action.RESUME, Reason.ON_LEAVE),
            OrderKind.DUTY_SUSPENSION, effect(Action.SUSPEND, Reason.DUTY_SUSPENDED),
            OrderKind.DUTY_RESUMPTION, effect(Action.RESUME, Reason.DUTY_SUSPENDED),
            OrderKind.TRANSFER, new Effect(Action.NEEDS_RENEWAL, Optional.empty()),
            OrderKind.PROMOTION, new Effect(Action.NEEDS_RENEWAL, Optional.empty()),
            OrderKind.RETIREMENT, new Effect(Action.REVOKE, Optional.empty()),
            OrderKind.DISMISSAL, new Effect(Action.REVOKE, Optional.empty()),
            OrderKind.REHIRE, effect(Action.RESUME, Reason.EMPLOYMENT_ENDED)));

    private final List<PersonnelOrder> orders = new ArrayList<>();

    @Test
    void without_orders_nothing_holds() {
        assertThat(today()).isEqualTo(Employment.UNTOUCHED);
    }

    @Test
    void a_leave_suspends_from_midnight_in_Seoul_until_the_return() {
        order(OrderKind.LEAVE, 0);

        assertThat(today().holds())
                .containsExactly(Hold.byOrder(Reason.ON_LEAVE, Instant.parse("2026-03-14T15:00:00Z")));
        assertThat(on(TODAY.minusDays(1)).holds()).isEmpty();

        order(OrderKind.RETURN, 0);
        assertThat(today().holds()).isEmpty();
    }

    @Test
    void leave_and_suspension_from_duty_end_each_by_its_own_order() {
        order(OrderKind.LEAVE, -9);
        order(OrderKind.DUTY_SUSPENSION, -8);
        order(OrderKind.RETURN, -7);

        assertThat(today().suspensions()).containsOnlyKeys(Reason.DUTY_SUSPENDED);
    }

    @Test
    void retirement_ends_it_and_only_a_rehire_begins_it_anew() {
        order(OrderKind.LEAVE, -9);
        order(OrderKind.RETIREMENT, -5);
        order(OrderKind.RETURN, -4);
        assertThat(today().ended()).isTrue();
        assertThat(today().holds()).isEmpty();

        order(OrderKind.REHIRE, -1);
        assertThat(today()).isEqualTo(Employment.UNTOUCHED);
    }

    @Test
    void a_secondment_changes_nothing_unless_the_agency_says_so() {
        order(OrderKind.SECONDMENT, -1);
        var own = new Effects(Map.of(OrderKind.SECONDMENT, effect(Action.SUSPEND, Reason.ON_LEAVE)));

        assertThat(today()).isEqualTo(Employment.UNTOUCHED);
        assertThat(Employment.of(orders, own, TODAY).suspensions()).containsOnlyKeys(Reason.ON_LEAVE);
    }

    @Test
    void a_transfer_outdates_what_was_applied_for_before_its_day() {
        order(OrderKind.TRANSFER, -3);
        var midnight = TODAY.minusDays(3).atStartOfDay(Employment.SEOUL).toInstant();

        assertThat(today().outdates(midnight.minusMillis(1))).isTrue();
        assertThat(today().outdates(midnight)).isFalse();
        assertThat(Employment.UNTOUCHED.outdates(midnight)).isFalse();
    }

    @Test
    void a_cancelled_order_never_was() {
        var retirement = order(OrderKind.RETIREMENT, -5);
        var cancellation = amend(OrderKind.CANCELLATION, -1, retirement, null, null);
        assertThat(today()).isEqualTo(Employment.UNTOUCHED);
        assertThat(on(TODAY.minusDays(2)).ended()).isTrue();

        amend(OrderKind.CANCELLATION, 0, cancellation, null, null);
        assertThat(today().ended()).isTrue();
    }

    @Test
    void a_corrected_order_counts_as_corrected() {
        var leave = order(OrderKind.LEAVE, -5);
        amend(OrderKind.CORRECTION, -4, leave, OrderKind.DUTY_SUSPENSION, null);
        assertThat(today().suspensions()).containsOnly(Map.entry(Reason.DUTY_SUSPENDED, TODAY.minusDays(5)));

        amend(OrderKind.CORRECTION, -3, leave, null, TODAY.plusDays(1));
        assertThat(today().suspensions()).isEmpty();
        assertThat(on(TODAY.plusDays(1)).suspensions()).containsOnlyKeys(Reason.ON_LEAVE);
    }

    @Test
    void cancellations_in_a_ring_come_to_an_end() {
        var leave = order(OrderKind.LEAVE, -5);
        var first = amend(OrderKind.CANCELLATION, -3, leave, null, null);
        var second = amend(OrderKind.CANCELLATION, -3, first, null, null);
        orders.remove(first);
        orders.add(new PersonnelOrder(
                first.arrival(),
                first.orderId(),
                PERSON,
                OrderKind.CANCELLATION,
                TODAY,
                Optional.of(new Amendment(second.orderId(), Optional.empty(), Optional.empty()))));

        assertThat(today().suspensions()).containsOnlyKeys(Reason.ON_LEAVE);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orders_come_to_the_same_in_whatever_sequence_they_arrive(long seed) {
        var random = new Random(seed);
        var kinds = OrderKind.values();
        for (var day = -20; day < 5; day++) {
            var kind = kinds[random.nextInt(kinds.length)];
            if (!kind.amends()) {
                order(kind, day);
            } else if (!orders.isEmpty()) {
                var target = orders.get(random.nextInt(orders.size()));
                var to = kind == OrderKind.CORRECTION ? kinds[random.nextInt(10)] : null;
                amend(kind, day, target, to, null);
            }
        }
        var inOrder = today();

        Collections.shuffle(orders, random);
        var shuffled = new ArrayList<PersonnelOrder>();
        for (var order : orders) {
            shuffled.add(new PersonnelOrder(
                    shuffled.size(), order.orderId(), PERSON, order.kind(), order.effectiveDate(), order.amendment()));
        }

        assertThat(Employment.of(shuffled, USUAL, TODAY)).isEqualTo(inOrder);
    }

    private Employment today() {
        return on(TODAY);
    }

    private Employment on(LocalDate day) {
        return Employment.of(orders, USUAL, day);
    }

    private PersonnelOrder order(OrderKind kind, int day) {
        return add(kind, day, Optional.empty());
    }

    private PersonnelOrder amend(OrderKind kind, int day, PersonnelOrder target, OrderKind right, LocalDate rightDate) {
        return add(
                kind,
                day,
                Optional.of(
                        new Amendment(target.orderId(), Optional.ofNullable(right), Optional.ofNullable(rightDate))));
    }

    private PersonnelOrder add(OrderKind kind, int day, Optional<Amendment> amendment) {
        var order = new PersonnelOrder(
                orders.size(), "order-" + orders.size(), PERSON, kind, TODAY.plusDays(day), amendment);
        orders.add(order);
        return order;
    }

    private static Effect effect(Action action, Reason reason) {
        return new Effect(action, Optional.of(reason));
    }
}
