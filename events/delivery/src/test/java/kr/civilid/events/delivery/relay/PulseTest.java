package kr.civilid.events.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Duration POLL = Duration.ofSeconds(1);

    private Instant now = Instant.EPOCH;
    private final Pulse pulse = new Pulse(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void thirty_announcements_a_second_are_slow() {
        for (int i = 0; i < 300; i++) {
            now = now.plusMillis(33);
            assertThat(pulse.beat(1)).isFalse();
        }
        assertThat(pulse.isFast()).isFalse();
    }

    @Test
    void two_hundred_a_second_are_fast_and_silence_makes_it_slow_again() {
        var changes = 0;
        for (int i = 0; i < 100; i++) {
            now = now.plusMillis(5);
            changes += pulse.beat(1) ? 1 : 0;
        }
        assertThat(changes).isEqualTo(1);
        assertThat(pulse.isFast()).isTrue();

        now = now.plusSeconds(1);
        assertThat(pulse.beat(0)).isTrue();
        assertThat(pulse.isFast()).isFalse();
    }

    @Test
    void one_full_batch_is_fast() {
        assertThat(pulse.beat(500)).isTrue();
        assertThat(pulse.nap(POLL)).isEqualTo(Duration.ofMillis(5));
        assertThat(pulse.nap(POLL)).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void after_the_last_one_it_looks_again_ever_less_often() {
        pulse.beat(500);
        now = now.plusSeconds(5);
        pulse.beat(0);

        assertThat(pulse.nap(POLL)).isEqualTo(Duration.ofMillis(5));
        assertThat(pulse.nap(POLL)).isEqualTo(Duration.ofMillis(10));
        assertThat(pulse.nap(POLL)).isEqualTo(Duration.ofMillis(20));
        for (int i = 0; i < 10; i++) {
            pulse.nap(POLL);
        }
        assertThat(pulse.nap(POLL)).isEqualTo(POLL);
    }

    @Test
    void a_clock_set_back_does_no_harm() {
        pulse.beat(1);
        now = now.minusSeconds(600);

        assertThat(pulse.beat(1)).isFalse();
    }
}
