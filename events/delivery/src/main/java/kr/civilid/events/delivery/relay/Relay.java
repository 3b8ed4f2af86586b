package kr.civilid.events.delivery.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Carries the outbox to Kafka, on a thread of its own, in one replica of the service at a time.
///
/// ```
/// standby ──lock──▶ leading: claim ▶ send ▶ mark ▶ … ──connection lost──▶ standby
/// ```
///
/// Between send and mark it may be cut off; the next leader then sends again, and the inbox knows the event.
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Links links;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Duration poll;
    private final Thread thread;
    private volatile boolean stopping;

    Relay(
            Links links,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "civilid.outbox.poll", defaultValue = "PT1S") Duration poll) {
        this.links = links;
        this.clock = clock;
        this.meters = meters;
        this.poll = poll;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(poll.plusSeconds(5));
        thread.interrupt();
    }

    private void run() {
        while (!stopping) {
            try (var outbox = links.outbox()) {
                serve(outbox);
            } catch (SQLException | RuntimeException e) {
                // Whatever it was, the next connection finds the same rows unpublished.
                LOG.warnf(
                        "the relay lost its footing (%s), starting again",
                        e.getClass().getName());
                LOG.debug("the relay lost its footing", e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void serve(OutboxTable outbox) throws SQLException, InterruptedException {
        while (!outbox.lead()) {
            if (stopping) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        outbox.listen();
        outbox.awake(false);
        try (var carrier = links.carrier()) {
            var term = new Term(outbox, carrier, clock, meters);
            while (!stopping) {
                term.round(poll);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
