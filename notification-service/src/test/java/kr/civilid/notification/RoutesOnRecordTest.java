package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import kr.civilid.notification.delivery.application.Accesses.Act;
import kr.civilid.testkit.shape.Routes;
import org.junit.jupiter.api.Test;

/// Of each route it is decided whether a call goes on record: a new one does not pass without.
class RoutesOnRecordTest {

    private static final String DECISIONS = "/routes-on-record.txt";

    @Test
    void every_route_is_on_record_or_it_is_said_why_not() throws IOException {
        assertThat(Routes.decided(DECISIONS).keySet()).isEqualTo(Routes.of("kr.civilid.notification"));
    }

    @Test
    void every_act_is_that_of_a_route() throws IOException {
        assertThat(Routes.recorded(DECISIONS))
                .isEqualTo(Arrays.stream(Act.values()).map(Act::text).collect(Collectors.toSet()));
    }
}
