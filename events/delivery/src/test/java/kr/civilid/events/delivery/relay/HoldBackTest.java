package kr.civilid.events.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HoldBackTest {

    private Instant now = Instant.EPOCH;
    private final HoldBack<String> holdBack = new HoldBack<>(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void each_failure_in_a_row_is_left_alone_for_longer_up_to_ten_seconds() {
        assertThat(heldAfterFailure()).isEqualTo(Duration.ofMillis(200));
        assertThat(heldAfterFailure()).isEqualTo(Duration.ofMillis(400));
        assertThat(heldAfterFailure()).isEqualTo(Duration.ofMillis(800));
        for (int i = 0; i < 20; i++) {
            heldAfterFailure();
        }
        assertThat(heldAfterFailure()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_success_ends_it_at_once() {
        holdBack.failed("topic");
        holdBack.failed("topic");
        holdBack.succeeded("topic");

        assertThat(holdBack.now()).isEmpty();
        assertThat(heldAfterFailure()).isEqualTo(Duration.ofMillis(200));
    }

    private Duration heldAfterFailure() {
        holdBack.failed("topic");
        var from = now;
        while (holdBack.now().contains("topic")) {
            now = now.plusMillis(100);
        }
        return Duration.between(from, now);
    }
}
