package kr.civilid.issuance.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.Absences.Absence;
import kr.civilid.events.catalog.Absences.Reason;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder.Amendment;
import org.junit.jupiter.api.Test;

/// On which days somebody is away by order.
public class DutyTableTest {

    public static final DutyTable USUAL = new DutyTable(
            Map.of(
                    OrderKind.LEAVE, Set.of(Reason.LEAVE),
                    OrderKind.DUTY_SUSPENSION, Set.of(Reason.DUTY_SUSPENSION),
                    OrderKind.SECONDMENT, Set.of(Reason.SECONDMENT)),
            Map.of(
                    OrderKind.RETURN, Set.of(Reason.LEAVE, Reason.SECONDMENT),
                    OrderKind.DUTY_RESUMPTION, Set.of(Reason.DUTY_SUSPENSION),
                    OrderKind.RETIREMENT, Set.of(Reason.LEAVE, Reason.DUTY_SUSPENSION, Reason.SECONDMENT)));

    private static final PersonId PERSON = PersonId.next();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private final List<PersonnelOrder> orders = new ArrayList<>();

    @Test
    void without_orders_nobody_is_away() {
        assertThat(away()).isEmpty();
    }

    @Test
    void a_leave_is_open_until_a_return_is_ordered() {
        order(OrderKind.LEAVE, -3);
        assertThat(away()).containsExactly(absence(Reason.LEAVE, -3, Absences.OPEN));

        order(OrderKind.RETURN, 10);
        assertThat(away()).containsExactly(absence(Reason.LEAVE, -3, TODAY.plusDays(9)));
    }

    @Test
    void what_is_to_come_is_told_and_what_is_over_is_not() {
        order(OrderKind.SECONDMENT, 5);
        order(OrderKind.RETURN, 9);
        order(OrderKind.LEAVE, -9);
        order(OrderKind.RETURN, -2);

        assertThat(away()).containsExactly(absence(Reason.SECONDMENT, 5, TODAY.plusDays(8)));
    }

    @Test
    void a_return_on_the_day_itself_counts_from_that_day() {
        order(OrderKind.DUTY_SUSPENSION, -3);
        order(OrderKind.DUTY_RESUMPTION, 0);

        assertThat(away()).isEmpty();
    }

    @Test
    void a_cancelled_leave_never_was() {
        var leave = order(OrderKind.LEAVE, -3);
        amend(OrderKind.CANCELLATION, 0, new Amendment(leave, Optional.empty(), Optional.empty()));

        assertThat(away()).isEmpty();
    }

    @Test
    void a_leave_that_is_cancelled_on_a_day_to_come_lasts_up_to_it() {
        var leave = order(OrderKind.LEAVE, -3);
        amend(OrderKind.CANCELLATION, 2, new Amendment(leave, Optional.empty(), Optional.empty()));

        assertThat(away()).containsExactly(absence(Reason.LEAVE, -3, TODAY.plusDays(1)));
    }

    @Test
    void a_corrected_leave_has_its_right_date_and_kind() {
        var leave = order(OrderKind.LEAVE, -3);
        amend(
                OrderKind.CORRECTION,
                -1,
                new Amendment(leave, Optional.of(OrderKind.SECONDMENT), Optional.of(TODAY.plusDays(4))));

        assertThat(away()).containsExactly(absence(Reason.SECONDMENT, 4, Absences.OPEN));
    }

    @Test
    void whoever_retires_is_away_from_no_post() {
        order(OrderKind.LEAVE, -3);
        order(OrderKind.DUTY_SUSPENSION, -2);
        order(OrderKind.RETIREMENT, -1);

        assertThat(away()).isEmpty();
    }

    @Test
    void in_whatever_order_they_arrive_they_come_to_the_same() {
        order(OrderKind.LEAVE, -3);
        order(OrderKind.RETURN, 4);
        order(OrderKind.DUTY_SUSPENSION, 2);
        order(OrderKind.SECONDMENT, 8);
        var expected = away();
        var dice = new Random(7);

        for (int i = 0; i < 50; i++) {
            Collections.shuffle(orders, dice);
            assertThat(away()).isEqualTo(expected);
        }
    }

    @Test
    void only_a_promotion_concerns_nobody_s_presence() {
        assertThat(OrderKind.values())
                .filteredOn(kind -> !USUAL.concerns(kind))
                .contains(OrderKind.PROMOTION)
                .doesNotContain(OrderKind.LEAVE, OrderKind.RETURN, OrderKind.CORRECTION, OrderKind.CANCELLATION);
    }

    private List<Absence> away() {
        return USUAL.of(orders, TODAY);
    }

    private static Absence absence(Reason reason, int from, LocalDate until) {
        return new Absence(reason, TODAY.plusDays(from), until);
    }

    private String order(OrderKind kind, int day) {
        return add(kind, day, Optional.empty());
    }

    private void amend(OrderKind kind, int day, Amendment amendment) {
        add(kind, day, Optional.of(amendment));
    }

    private String add(OrderKind kind, int day, Optional<Amendment> amendment) {
        var id = "o-" + orders.size();
        orders.add(new PersonnelOrder(orders.size(), id, PERSON, kind, TODAY.plusDays(day), amendment));
        return id;
    }
}
