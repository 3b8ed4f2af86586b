package kr.civilid.events.delivery.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.civilid.events.delivery.relay.Unpublished.Lane;
import org.jboss.logging.Logger;

/// One lead of the relay, from taking the lock to losing it.
final class Term {

    private static final Logger LOG = Logger.getLogger(Term.class);

    private static final Duration AMONG_HELD = Duration.ofMillis(100);

    private final OutboxTable outbox;
    private final Carrier carrier;
    private final Clock clock;
    private final MeterRegistry meters;
    private final HoldBack<String> topics;
    private final HoldBack<Lane> lanes;
    private final Pulse pulse;

    Term(OutboxTable outbox, Carrier carrier, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.clock = clock;
        this.meters = meters;
        this.topics = new HoldBack<>(clock);
        this.lanes = new HoldBack<>(clock);
        this.pulse = new Pulse(clock);
    }

    /// Sends what is there, or waits for more, at most as long as `poll`.
    void round(Duration poll) throws SQLException, InterruptedException {
        var heldTopics = topics.now();
        var heldLanes = lanes.now();
        var batch = outbox.claim(heldTopics, heldLanes);
        if (!batch.isEmpty()) {
            carry(batch);
        }
        if (pulse.beat(batch.size())) {
            outbox.awake(pulse.isFast());
        }
        if (batch.isEmpty()) {
            var held = !heldTopics.isEmpty() || !heldLanes.isEmpty();
            outbox.await(pulse.nap(held ? AMONG_HELD : poll));
        }
    }

    private void carry(List<Unpublished> batch) throws SQLException, InterruptedException {
        var outcome = carrier.carry(batch);
        if (!outcome.sent().isEmpty()) {
            outbox.markPublished(outcome.sent(), clock.instant());
            meters.counter("civilid.outbox.published").increment(outcome.sent().size());
        }
        batch.stream()
                .map(Unpublished::lane)
                .filter(lane -> !outcome.failed().containsKey(lane))
                .forEach(lane -> {
                    topics.succeeded(lane.topic());
                    lanes.succeeded(lane);
                });
        outcome.failed().forEach(this::hold);
    }

    /// A broker in trouble concerns the topic; anything else, such as a record too large, only what lies behind it.
    private void hold(Lane lane, Exception failure) {
        meters.counter("civilid.outbox.send.failures", "topic", lane.topic()).increment();
        LOG.warnf(
                "not sent to %s (%s), trying on",
                lane.topic(), failure.getClass().getName());
        if (Carrier.concernsTheTopic(failure)) {
            topics.failed(lane.topic());
        } else {
            lanes.failed(lane);
        }
    }
}
