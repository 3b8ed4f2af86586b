package kr.civilid.events.delivery.upkeep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void an_inbox_that_forgets_before_an_event_can_come_again_is_refused() {
        assertThatThrownBy(() -> new Retention(Clock.systemUTC(), Duration.ofDays(7), Duration.ofDays(10)))
                .hasMessageContaining("civilid.inbox.keep");
    }
}
