package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Routing ROUTING = new Routing(Gateway.SMPP, Gateway.HTTP, Duration.ofMinutes(1));
    private static final int ALL = Integer.MAX_VALUE;

    @Test
    void with_smpp_alone_everything_goes_there() {
        assertThat(ROUTING.routes(Standing.READY, Optional.empty(), NOON))
                .containsExactly(new Route(Gateway.SMPP, true, true, ALL, false));
    }

    @Test
    void with_both_each_kind_has_its_own() {
        assertThat(ROUTING.routes(Standing.READY, Optional.of(Standing.READY), NOON))
                .containsExactly(
                        new Route(Gateway.HTTP, false, true, ALL, false),
                        new Route(Gateway.SMPP, true, false, ALL, false));
    }

    @Test
    void a_short_break_changes_nothing() {
        var broken = new Standing(0, Optional.of(NOON.minusSeconds(59)));

        assertThat(ROUTING.routes(broken, Optional.of(Standing.READY), NOON))
                .containsExactly(new Route(Gateway.HTTP, false, true, ALL, false));
        assertThat(ROUTING.routes(Standing.READY, Optional.of(broken), NOON))
                .containsExactly(new Route(Gateway.SMPP, true, false, ALL, false));
    }

    @Test
    void after_a_long_one_each_stands_in_for_the_other() {
        var broken = new Standing(0, Optional.of(NOON.minusSeconds(60)));

        assertThat(ROUTING.routes(broken, Optional.of(Standing.READY), NOON))
                .containsExactly(new Route(Gateway.HTTP, true, true, ALL, false));
        assertThat(ROUTING.routes(Standing.READY, Optional.of(broken), NOON))
                .containsExactly(new Route(Gateway.SMPP, true, true, ALL, false));
    }

    @Test
    void one_message_may_try_whether_http_is_back_while_smpp_carries_the_rest() {
        var trying = new Standing(1, Optional.of(NOON.minusSeconds(90)));

        assertThat(ROUTING.routes(Standing.READY, Optional.of(trying), NOON))
                .containsExactly(
                        new Route(Gateway.HTTP, false, true, 1, true), new Route(Gateway.SMPP, true, true, ALL, false));
    }

    @Test
    void one_that_tries_smpp_goes_before_http_takes_them_all() {
        var trying = new Standing(1, Optional.of(NOON.minusSeconds(90)));

        assertThat(ROUTING.routes(trying, Optional.of(Standing.READY), NOON))
                .containsExactly(
                        new Route(Gateway.SMPP, true, false, 1, true), new Route(Gateway.HTTP, true, true, ALL, false));
    }

    @Test
    void each_kind_goes_first_where_it_is_set_to_go() {
        var allOverHttp = new Routing(Gateway.HTTP, Gateway.HTTP, Duration.ofMinutes(1));
        var broken = new Standing(0, Optional.of(NOON.minusSeconds(60)));

        assertThat(allOverHttp.routes(Standing.READY, Optional.of(Standing.READY), NOON))
                .containsExactly(
                        new Route(Gateway.HTTP, true, true, ALL, false),
                        new Route(Gateway.SMPP, false, false, ALL, false));
        assertThat(allOverHttp.routes(Standing.READY, Optional.of(broken), NOON))
                .containsExactly(new Route(Gateway.SMPP, true, true, ALL, false));
    }

    @Test
    void without_an_http_gateway_smpp_carries_also_what_was_to_go_over_http_first() {
        assertThat(new Routing(Gateway.HTTP, Gateway.HTTP, Duration.ofMinutes(1))
                        .routes(Standing.READY, Optional.empty(), NOON))
                .containsExactly(new Route(Gateway.SMPP, true, true, ALL, false));
    }

    @Test
    void while_all_are_away_there_is_no_way() {
        var broken = new Standing(0, Optional.of(NOON));

        assertThat(ROUTING.routes(broken, Optional.of(broken), NOON)).isEmpty();
    }

    @Test
    void a_route_takes_the_kinds_it_names() {
        assertThat(new Route(Gateway.HTTP, false, true, 1, true).takes(Kind.SMS))
                .isFalse();
        assertThat(new Route(Gateway.HTTP, false, true, 1, true).takes(Kind.LMS))
                .isTrue();
    }
}
