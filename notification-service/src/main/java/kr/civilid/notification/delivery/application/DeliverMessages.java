package kr.civilid.notification.delivery.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kr.civilid.notification.delivery.application.Deliveries.Claimed;
import org.jboss.logging.Logger;

/// Keeps texts flowing: wakes as soon as one is queued, looks around every second in any case, and keeps a window of
/// submits in flight, each on a virtual thread of its own.
///
/// While the gateway is away nothing is claimed; messages wait in the database, in their order.
@ApplicationScoped
public class DeliverMessages implements Sender {

    private static final Logger LOG = Logger.getLogger(DeliverMessages.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration IN_FLIGHT = Duration.ofSeconds(6);

    private final ClaimMessages claimMessages;
    private final SendMessage sendMessage;
    private final TendMessages tendMessages;
    private final Clock clock;

    private final Semaphore wake = new Semaphore(0);
    private final Semaphore window;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread loop = Thread.ofVirtual().name("deliver-messages").unstarted(this::run);
    private volatile boolean running = true;
    private Instant lastRound = Instant.EPOCH;

    DeliverMessages(
            ClaimMessages claimMessages,
            SendMessage sendMessage,
            TendMessages tendMessages,
            Clock clock,
            SmsSettings settings) {
        this.claimMessages = claimMessages;
        this.sendMessage = sendMessage;
        this.tendMessages = tendMessages;
        this.clock = clock;
        this.window = new Semaphore(settings.window());
    }

    @Override
    public void soon() {
        wake.release();
    }

    boolean alive() {
        return loop.isAlive();
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    /// Before the session ends: what is in flight is given the time of a submit and its commit.
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        running = false;
        soon();
        loop.join(IN_FLIGHT);
        threads.shutdown();
        if (!threads.awaitTermination(IN_FLIGHT.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }

    private void run() {
        try {
            while (running) {
                wake.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                round();
            }
        } catch (InterruptedException _) {
            // What is still queued is sent by whoever starts next.
        }
    }

    private void round() throws InterruptedException {
        try {
            // Either way: a clock that is set back must not stop what happens by itself.
            if (Duration.between(lastRound, clock.instant()).abs().compareTo(ROUND) >= 0) {
                lastRound = clock.instant();
                tendMessages.now();
            }
            while (running && sendSome()) {
                // As long as there is something to send.
            }
        } catch (NotStored e) {
            LOG.warn("texts wait: the database does not answer", e);
            wake.drainPermits();
            wake.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean sendSome() throws InterruptedException {
        window.acquire();
        var free = 1 + window.drainPermits();
        var claimed = 0;
        try {
            var due = claimMessages.upTo(free);
            claimed = due.size();
            due.forEach(message -> threads.execute(() -> send(message)));
            return claimed == free;
        } finally {
            window.release(free - claimed);
        }
    }

    private void send(Claimed message) {
        try {
            sendMessage.send(message);
        } catch (NotStored e) {
            // The lease runs out, and the message is submitted again under the same key.
            LOG.warnf(
                    e,
                    "message %s: not stored what the gateway said",
                    message.message().about().id());
        } finally {
            window.release();
        }
    }
}
