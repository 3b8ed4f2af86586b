package kr.civilid.events.delivery.faults;

import static kr.civilid.events.delivery.faults.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// The relay is woken, not polled: a consumer sees an announcement long before the next poll would.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LatencyTest {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 300;

    @Inject
    Desk desk;

    @Test
    void a_consumer_sees_an_announcement_within_milliseconds_of_its_commit() {
        var millis = new ArrayList<Double>();
        try (var bus = new Bus();
                var consumer = bus.consumer()) {
            var partitions = bus.partitions(consumer, Topics.ISSUANCE);
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                var issuance = IssuanceId.next();
                desk.announce(new IssuanceEvent.Invited(issuance, NOON), 1);
                var committed = System.nanoTime();
                var seen = false;
                while (!seen) {
                    for (var record : consumer.poll(Duration.ofSeconds(5))) {
                        seen |= record.key().equals(issuance.toString());
                    }
                }
                if (i >= WARM_UP) {
                    millis.add((System.nanoTime() - committed) / 1e6);
                }
            }
        }
        Collections.sort(millis);
        System.out.printf(
                "LATENCY commit to consumer: p50 %.1f ms, p99 %.1f ms%n",
                millis.get(MEASURED / 2), millis.get(MEASURED * 99 / 100));
        assertThat(millis.get(MEASURED / 2)).isLessThan(100);
    }
}
