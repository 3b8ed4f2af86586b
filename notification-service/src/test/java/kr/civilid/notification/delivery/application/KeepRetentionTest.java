package kr.civilid.notification.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.civilid.notification.delivery.application.Retention.Kind;
import org.junit.jupiter.api.Test;

class KeepRetentionTest {

    private final SettableClock clock = new SettableClock();

    private final Map<Kind, Integer> left = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Instant>> asked = new EnumMap<>(Kind.class);

    private int forget(Kind kind, Instant then, int atMost) {
        asked.computeIfAbsent(kind, _ -> new ArrayList<>()).add(then);
        var some = Math.min(atMost, left.getOrDefault(kind, 0));
        left.merge(kind, -some, Integer::sum);
        return some;
    }

    private KeepRetention keeping(Map<String, String> settings) {
        var mapped = new SmallRyeConfigBuilder()
                .withMapping(RetentionSettings.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(RetentionSettings.class);
        return new KeepRetention(this::forget, mapped, clock);
    }

    @Test
    void each_kind_goes_after_its_own_time() {
        keeping(Map.of("civilid.retention.recipients", "P30D")).now();

        assertThat(asked)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Kind.RECIPIENTS, List.of(clock.instant().minus(Duration.ofDays(30))),
                        Kind.PHONE_HASHES, List.of(clock.instant().minus(Duration.ofDays(1))),
                        Kind.RECEIPTS, List.of(clock.instant().minus(Duration.ofDays(3)))));
    }

    @Test
    void a_day_of_many_texts_is_forgotten_to_the_last() {
        left.put(Kind.PHONE_HASHES, 1_234);

        keeping(Map.of()).now();

        assertThat(left).containsEntry(Kind.PHONE_HASHES, 0);
        assertThat(asked.get(Kind.PHONE_HASHES)).hasSize(3);
    }

    @Test
    void the_hash_that_is_counted_by_is_kept_while_it_counts() {
        assertThatThrownBy(() -> keeping(Map.of("civilid.retention.phone-hashes", "PT59M")))
                .hasMessageContaining("civilid.retention.phone-hashes");
    }
}
