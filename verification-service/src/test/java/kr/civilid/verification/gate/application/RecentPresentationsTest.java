package kr.civilid.verification.gate.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import kr.civilid.events.catalog.Digest;
import kr.civilid.verification.decision.domain.Site;
import org.junit.jupiter.api.Test;

class RecentPresentationsTest {

    private static final Site SEJONG = new Site("urn:kr:civilid:site:sejong");
    private static final Digest SHOWN = Digest.of("shown".getBytes(StandardCharsets.UTF_8));

    private Instant now = Instant.parse("2026-03-02T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RecentPresentations recent = new RecentPresentations(clock);

    @Test
    void each_site_sees_a_presentation_for_the_first_time_once() {
        assertThat(recent.isFirst(SEJONG, SHOWN)).isTrue();
        assertThat(recent.isFirst(SEJONG, SHOWN)).isFalse();
        assertThat(recent.isFirst(new Site("urn:kr:civilid:site:seoul"), SHOWN)).isTrue();
    }

    @Test
    void it_is_remembered_for_longer_than_it_is_fresh_and_then_forgotten() {
        recent.isFirst(SEJONG, SHOWN);
        now = now.plus(Duration.ofSeconds(60));
        recent.forget();
        assertThat(recent.isFirst(SEJONG, SHOWN)).isFalse();

        now = now.plus(Duration.ofSeconds(1));
        recent.forget();
        assertThat(recent.isFirst(SEJONG, SHOWN)).isTrue();
    }
}
