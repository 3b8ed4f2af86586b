package kr.civilid.registry.status.domain;

import static kr.civilid.registry.status.domain.StatusValue.INVALID;
import static kr.civilid.registry.status.domain.StatusValue.NEEDS_RENEWAL;
import static kr.civilid.registry.status.domain.StatusValue.SUSPENDED;
import static kr.civilid.registry.status.domain.StatusValue.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void an_entry_begins_valid() {
        assertThat(Standing.NEW.value()).isEqualTo(VALID);
    }

    @Test
    void a_suspension_lasts_until_a_later_resumption() {
        var suspended = Standing.NEW.suspend(NOON);

        assertThat(suspended.value()).isEqualTo(SUSPENDED);
        assertThat(suspended.resume(NOON.minusSeconds(1)).value()).isEqualTo(SUSPENDED);
        assertThat(suspended.resume(NOON.plusSeconds(1)).value()).isEqualTo(VALID);
        assertThat(suspended
                        .resume(NOON.plusSeconds(1))
                        .suspend(NOON.plusSeconds(2))
                        .value())
                .isEqualTo(SUSPENDED);
    }

    @Test
    void of_two_at_the_same_instant_the_more_restrictive_wins() {
        assertThat(Standing.NEW.suspend(NOON).resume(NOON).value()).isEqualTo(SUSPENDED);
        assertThat(Standing.NEW.needRenewal(NOON).suspend(NOON).value()).isEqualTo(SUSPENDED);
        assertThat(Standing.NEW.resume(NOON).needRenewal(NOON).value()).isEqualTo(NEEDS_RENEWAL);
    }

    @Test
    void a_suspended_id_that_needs_renewal_stays_suspended() {
        assertThat(Standing.NEW.suspend(NOON).needRenewal(NOON.plusSeconds(1)).value())
                .isEqualTo(SUSPENDED);
    }

    @Test
    void revocation_is_final() {
        var revoked = Standing.NEW.revoke();

        assertThat(revoked.resume(NOON).value()).isEqualTo(INVALID);
        assertThat(revoked.suspend(NOON).needRenewal(NOON).value()).isEqualTo(INVALID);
    }

    @Test
    void the_order_and_the_number_of_deliveries_do_not_matter() {
        List<UnaryOperator<Standing>> news = List.of(
                standing -> standing.suspend(NOON),
                standing -> standing.resume(NOON.plusSeconds(1)),
                standing -> standing.needRenewal(NOON.plusSeconds(2)),
                standing -> standing.suspend(NOON.plusSeconds(3)),
                standing -> standing.resume(NOON.plusSeconds(4)));
        var inOrder = heard(news);

        permutations(news).forEach(order -> {
            assertThat(heard(order)).isEqualTo(inOrder);
            var twice = new ArrayList<>(order);
            twice.addAll(order.subList(1, 3));
            assertThat(heard(twice)).isEqualTo(inOrder);
        });
    }

    private static Standing heard(List<UnaryOperator<Standing>> news) {
        var standing = Standing.NEW;
        for (var item : news) {
            standing = item.apply(standing);
        }
        return standing;
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (var i = 0; i < items.size(); i++) {
            var rest = new ArrayList<>(items);
            var first = rest.remove(i);
            for (var tail : permutations(rest)) {
                var order = new ArrayList<T>();
                order.add(first);
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
