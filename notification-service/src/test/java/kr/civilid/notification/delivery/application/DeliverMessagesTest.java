package kr.civilid.notification.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Outgoing;
import kr.civilid.notification.delivery.domain.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeliverMessagesTest {

    private static final int WINDOW = 4;

    private final SettableClock clock = new SettableClock();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final HoldingGateway gateway = new HoldingGateway();
    private final Gateways gateways = new Gateways(List.of(gateway), TestGateways.NONE, clock);
    private final SendMessage sendMessage =
            new SendMessage(messages, gateways, TestSenders.NONE, clock, new SecureRandom());
    private final DeliverMessages deliverMessages = new DeliverMessages(
            new ClaimMessages(messages, gateways, clock, new TestSms(WINDOW), TestGateways.NONE, TestRestraint.USUAL),
            sendMessage,
            new TendMessages(messages, sendMessage, clock, new SimpleMeterRegistry()),
            clock,
            new TestSms(WINDOW));

    @BeforeEach
    void the_sender_runs() {
        deliverMessages.start(new StartupEvent());
    }

    @AfterEach
    void it_ends() throws InterruptedException {
        gateway.answers.countDown();
        deliverMessages.stop(new ShutdownEvent());
    }

    @Test
    void a_nudge_sends_at_once() {
        gateway.answers.countDown();
        queue(1);

        deliverMessages.soon();

        await().until(() -> accepted() == 1);
    }

    @Test
    void without_a_nudge_it_is_found_within_a_round() {
        gateway.answers.countDown();

        queue(1);

        await().atMost(Duration.ofSeconds(5)).until(() -> accepted() == 1);
    }

    @Test
    void no_more_than_the_window_is_in_flight_and_all_is_sent_in_the_end() {
        queue(20);
        deliverMessages.soon();
        await().until(() -> gateway.inFlight.get() == WINDOW);

        gateway.answers.countDown();

        await().until(() -> accepted() == 20);
        assertThat(gateway.most.get()).isEqualTo(WINDOW);
        assertThat(gateway.submits.get()).isEqualTo(20);
    }

    @Test
    void while_the_gateway_is_away_nothing_is_claimed() {
        gateway.answers.countDown();
        gateway.bound = false;
        queue(3);
        deliverMessages.soon();
        await().during(Duration.ofMillis(1_500)).until(() -> messages.backlog() == 3 && gateway.submits.get() == 0);

        gateway.bound = true;

        await().until(() -> accepted() == 3);
    }

    @Test
    void a_step_that_is_not_stored_stops_nobody_else() {
        gateway.answers.countDown();
        messages.failToStore(1);
        queue(5);

        deliverMessages.soon();

        await().until(() -> accepted() == 4);
        clock.pass(new TestSms(WINDOW).lease());
        await().until(() -> accepted() == 5);
    }

    @Test
    void what_is_in_flight_when_the_service_ends_is_still_stored() throws InterruptedException {
        queue(1);
        deliverMessages.soon();
        await().until(() -> gateway.inFlight.get() == 1);
        Thread.ofVirtual().start(gateway.answers::countDown);

        deliverMessages.stop(new ShutdownEvent());

        assertThat(accepted()).isEqualTo(1);
        assertThat(deliverMessages.alive()).isFalse();
    }

    @Test
    void health_asks_whether_the_sender_runs() throws InterruptedException {
        var health = new SenderHealth(deliverMessages);
        assertThat(health.call().getStatus().name()).isEqualTo("UP");

        deliverMessages.stop(new ShutdownEvent());

        assertThat(health.call().getStatus().name()).isEqualTo("DOWN");
    }

    private void queue(int count) {
        for (var i = 0; i < count; i++) {
            messages.queue(clock)
                    .about(
                            IssuanceId.next(),
                            Notice.INVITATION,
                            "01012345678",
                            InMemoryMessages.sms("초대코드"),
                            clock.instant().plusSeconds(600))
                    .await()
                    .indefinitely();
        }
    }

    private long accepted() {
        synchronized (messages) {
            return messages.messages.values().stream()
                    .filter(Message.Accepted.class::isInstance)
                    .count();
        }
    }

    /// Holds every answer back until the test lets them go.
    private static final class HoldingGateway implements SmsGateway {

        private final CountDownLatch answers = new CountDownLatch(1);
        private final AtomicInteger inFlight = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger submits = new AtomicInteger();
        private volatile boolean bound = true;

        @Override
        public Gateway name() {
            return Gateway.SMPP;
        }

        @Override
        public Optional<Standing> standing() {
            return Optional.of(bound ? Standing.READY : new Standing(0, Optional.empty()));
        }

        @Override
        public Submission submit(MessageId key, Outgoing text, Duration validity) {
            submits.incrementAndGet();
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            try {
                answers.await();
                return new Submission.Taken("gw-" + key);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Submission.Unknown("INTERRUPTED");
            } finally {
                inFlight.decrementAndGet();
            }
        }
    }
}
