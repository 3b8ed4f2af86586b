package kr.civilid.notification.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent;
import kr.civilid.events.catalog.NotificationEvent.MessageAccepted;
import kr.civilid.events.catalog.NotificationEvent.MessageDelivered;
import kr.civilid.events.catalog.NotificationEvent.MessageUndeliverable;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendMessageTest {

    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final IssuanceId ISSUANCE = IssuanceId.next();

    private final SettableClock clock = new SettableClock();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final ScriptedGateway gateway = new ScriptedGateway(Gateway.SMPP);
    private final Gateways gateways = new Gateways(List.of(gateway), TestGateways.NONE, clock);
    private final ClaimMessages claimMessages =
            new ClaimMessages(messages, gateways, clock, new TestSms(20), TestGateways.NONE, TestRestraint.USUAL);
    private final SendMessage sendMessage =
            new SendMessage(messages, gateways, TestSenders.NONE, clock, new SecureRandom());
    private final TendMessages tendMessages = new TendMessages(messages, sendMessage, clock, new SimpleMeterRegistry());

    @BeforeEach
    void a_text_is_queued() {
        queue("01012345678");
    }

    @Test
    void what_the_gateway_takes_is_accepted_and_announced() {
        send();

        assertThat(only()).isInstanceOf(Message.Accepted.class);
        assertThat(messages.announced).singleElement().isInstanceOf(MessageAccepted.class);
        assertThat(gateway.validities).containsExactly(Duration.ofMinutes(10));
    }

    @Test
    void a_crash_between_submit_and_record_ends_in_one_text() {
        messages.failToStore(1);
        assertThatThrownBy(this::send).isInstanceOf(NotStored.class);
        assertThat(only()).isInstanceOf(Message.Queued.class);

        clock.pass(LEASE);
        send();

        assertThat(only()).isInstanceOf(Message.Accepted.class);
        assertThat(gateway.submitted).hasSize(2).containsOnly(only().about().id());
        assertThat(gateway.texts).hasSize(1);
        assertThat(messages.announced).hasSize(1);
    }

    @Test
    void a_claimed_message_is_nobody_elses_until_the_lease_runs_out() {
        assertThat(claimMessages.upTo(10)).hasSize(1);
        assertThat(claimMessages.upTo(10)).isEmpty();

        clock.pass(LEASE);

        assertThat(claimMessages.upTo(10)).hasSize(1);
    }

    @Test
    void two_senders_of_one_message_announce_it_once() {
        var first = claimMessages.upTo(1).getFirst();
        clock.pass(LEASE);
        var second = claimMessages.upTo(1).getFirst();

        sendMessage.send(second);
        sendMessage.send(first);

        assertThat(messages.announced).hasSize(1);
        assertThat(gateway.texts).hasSize(1);
    }

    @Test
    void a_throttled_message_is_tried_again_later_and_stays_queued() {
        gateway.answers.add(new Submission.NotTaken("THROTTLED"));

        send();

        assertThat(only()).isInstanceOf(Message.Queued.class);
        assertThat(messages.announced).isEmpty();
        var due = messages.due.get(only().about().id());
        assertThat(Duration.between(clock.instant(), due)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));

        clock.pass(Duration.ofMillis(500));
        send();
        assertThat(only()).isInstanceOf(Message.Accepted.class);
    }

    @Test
    void what_the_gateway_will_never_take_is_undeliverable_with_its_reason() {
        gateway.answers.add(new Submission.Refused("INVALID_NUMBER"));

        send();

        assertThat(reason()).isEqualTo("INVALID_NUMBER");
    }

    @Test
    void a_code_that_has_run_out_is_not_sent_any_more() {
        clock.pass(Duration.ofMinutes(10));

        send();

        assertThat(gateway.submitted).isEmpty();
        assertThat(reason()).isEqualTo("EXPIRED");
    }

    @Test
    void a_code_runs_out_even_while_the_gateway_is_away() {
        clock.pass(Duration.ofMinutes(10));

        tendMessages.now();

        assertThat(reason()).isEqualTo("EXPIRED");
    }

    @Test
    void a_number_that_is_none_is_undeliverable_at_once() {
        messages.messages.clear();

        queue("0212345678");

        assertThat(reason()).isEqualTo("INVALID_NUMBER");
        assertThat(only().about().recipient()).isEmpty();
    }

    @Test
    void a_receipt_that_came_before_the_answer_finds_its_message() {
        var gatewayId = "gw-" + only().about().id();
        messages.receive(new Receipt(gatewayId, Optional.empty(), clock.instant()));
        assertThat(messages.announced).isEmpty();

        send();
        tendMessages.now();

        assertThat(messages.announced)
                .extracting(NotificationEvent::getClass)
                .containsExactly(MessageAccepted.class, MessageDelivered.class);
        assertThat(messages.receipts).isEmpty();
    }

    private void queue(String phone) {
        messages.queue(clock)
                .about(
                        ISSUANCE,
                        Notice.TRANSACTION_CODE,
                        phone,
                        InMemoryMessages.sms("인증번호 042137"),
                        clock.instant().plusSeconds(600))
                .await()
                .indefinitely();
    }

    private void send() {
        claimMessages.upTo(10).forEach(sendMessage::send);
    }

    private Message only() {
        assertThat(messages.messages).hasSize(1);
        return messages.messages.values().iterator().next();
    }

    private String reason() {
        assertThat(messages.announced).singleElement().isInstanceOf(MessageUndeliverable.class);
        return ((Message.Undeliverable) only()).reason();
    }
}
