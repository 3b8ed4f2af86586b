package kr.civilid.notification.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.application.InMemoryMessages;
import kr.civilid.notification.delivery.application.SettableClock;
import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import kr.civilid.notification.delivery.domain.Lms;
import kr.civilid.notification.delivery.domain.PhoneNumber;
import kr.civilid.notification.delivery.domain.Receipt;
import kr.civilid.notification.delivery.domain.SenderNumber;
import kr.civilid.notification.delivery.domain.Sms;
import kr.civilid.notification.delivery.domain.Standing;
import kr.civilid.testkit.handset.Behaviour;
import kr.civilid.testkit.handset.Condition;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.handset.Submit;
import kr.civilid.testkit.handset.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Over a real SMPP session. The messages are not known here, so every receipt is kept, and can be looked at.
@Timeout(60)
class SmppGatewayTest {

    private static final String PHONE = "01012345678";
    private static final SenderNumber SENDER = new SenderNumber("0442001234");
    private static final Sms SMS = new Sms(SENDER, new PhoneNumber(PHONE), "[모바일 공무원증] 발급 승인.");
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final InMemoryMessages messages = new InMemoryMessages();
    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private SmppHandsets handsets;
    private SmppLink link;
    private SmppGateway gateway;

    @BeforeEach
    void a_session_is_bound() throws IOException {
        handsets = SmppHandsets.start(0);
        open(new TestSettings(handsets.address()));
        await().until(() -> link.session().isPresent());
    }

    @AfterEach
    void both_end() throws IOException {
        link.close();
        handsets.close();
    }

    @Test
    void a_text_arrives_as_it_was_worded_and_from_the_registered_sender() throws Exception {
        assertThat(submit(MessageId.next())).isInstanceOf(Submission.Taken.class);

        var text = handsets.awaitText(PHONE, _ -> true, Duration.ofSeconds(5));
        assertThat(text.text()).isEqualTo(SMS.words());
        assertThat(text.bytes()).isEqualTo(28);
        assertThat(text.from()).isEqualTo("0442001234");
    }

    @Test
    void the_receipt_names_the_message_as_the_answer_did() {
        var taken = (Submission.Taken) submit(MessageId.next());

        await().untilAsserted(() -> assertThat(messages.receipts)
                .extracting(Receipt::gatewayId, Receipt::failure)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(taken.gatewayId(), Optional.empty())));
    }

    @Test
    void a_receipt_of_failure_keeps_the_gateways_word() {
        handsets.behave(PHONE, Behaviour.UNDELIVERABLE);

        submit(MessageId.next());

        await().untilAsserted(() ->
                assertThat(messages.receipts).extracting(Receipt::failure).containsExactly(Optional.of("UNDELIV")));
    }

    @Test
    void the_same_message_submitted_again_is_answered_alike_and_shown_once() {
        var id = MessageId.next();

        assertThat(submit(id)).isEqualTo(submit(id));

        assertThat(handsets.texts(PHONE)).hasSize(1);
        assertThat(handsets.journal()).extracting(Submit::clientKey).containsOnly(id.toString());
    }

    @Test
    void a_lost_answer_is_asked_for_again_over_a_new_session() {
        handsets.behave(PHONE, Behaviour.ANSWER_LOST);
        var id = MessageId.next();

        assertThat(submit(id)).isInstanceOf(Submission.Unknown.class);
        await().atMost(Duration.ofSeconds(20)).until(() -> submit(id) instanceof Submission.Taken);

        assertThat(handsets.texts(PHONE)).hasSize(1);
    }

    @Test
    void throttling_is_no_refusal() {
        handsets.behave(PHONE, Behaviour.THROTTLED);

        assertThat(submit(MessageId.next())).isEqualTo(Submission.NotTaken.THROTTLED);
        assertThat(meters.counter("civilid.sms.submits", "outcome", "THROTTLED").count())
                .isEqualTo(1);
    }

    @Test
    void a_number_the_gateway_does_not_know_is_refused_for_good() {
        handsets.behave(PHONE, Behaviour.UNKNOWN_NUMBER);

        assertThat(submit(MessageId.next())).isEqualTo(new Submission.Refused("INVALID_NUMBER"));
    }

    @Test
    void a_gateway_that_comes_back_is_bound_again() throws IOException {
        var port = handsets.port();
        handsets.close();
        await().until(() -> link.session().isEmpty());
        assertThat(submit(MessageId.next())).isEqualTo(new Submission.NotTaken("NOT_BOUND"));

        handsets = SmppHandsets.start(port);

        await().atMost(Duration.ofSeconds(20)).until(() -> link.session().isPresent());
        assertThat(submit(MessageId.next())).isInstanceOf(Submission.Taken.class);
        assertThat(handsets.texts(PHONE)).extracting(Text::text).containsExactly(SMS.words());
    }

    @Test
    void a_wrong_password_is_not_bound_and_loses_nothing() {
        link.close();
        open(new TestSettings(handsets.address(), "wrong"));

        assertThat(submit(MessageId.next())).isEqualTo(new Submission.NotTaken("NOT_BOUND"));
        assertThat(handsets.journal()).isEmpty();
    }

    @Test
    void health_tells_whether_the_gateway_is_there() {
        var health = new GatewayHealth(gateway);
        assertThat(health.call().getStatus().name()).isEqualTo("UP");

        link.close();

        assertThat(health.call().getStatus().name()).isEqualTo("DOWN");
    }

    @Test
    void it_knows_since_when_the_gateway_is_away() throws IOException {
        assertThat(gateway.standing()).contains(Standing.READY);
        clock.pass(Duration.ofHours(1));
        var broken = clock.instant();

        handsets.close();

        await().untilAsserted(() -> assertThat(gateway.standing()).contains(new Standing(0, Optional.of(broken))));
    }

    @Test
    void one_that_is_bound_but_takes_nothing_is_away_until_it_takes_one_again() {
        var since = clock.instant();
        handsets.be(Condition.SYSTEM_ERROR);
        for (var i = 0; i < 3; i++) {
            assertThat(submit(MessageId.next())).isEqualTo(new Submission.NotTaken("STATUS_00000008"));
        }
        assertThat(gateway.standing()).contains(new Standing(0, Optional.of(since)));
        assertThat(new GatewayHealth(gateway).call().getStatus().name()).isEqualTo("DOWN");

        clock.pass(Duration.ofSeconds(1));
        assertThat(gateway.standing()).contains(new Standing(1, Optional.of(since)));
        handsets.be(Condition.WELL);
        submit(MessageId.next());

        assertThat(gateway.standing()).contains(Standing.READY);
        assertThat(link.session()).isPresent();
    }

    @Test
    void one_that_has_too_much_to_do_is_given_nothing_for_a_while() {
        handsets.be(Condition.THROTTLED);
        submit(MessageId.next());

        assertThat(gateway.standing()).contains(new Standing(0, Optional.empty()));
        clock.pass(Duration.ofSeconds(1));
        assertThat(gateway.standing()).contains(new Standing(1, Optional.empty()));
    }

    @Test
    void one_that_falls_silent_is_left_and_bound_again_and_what_it_was_asked_is_shown_once() {
        var silent = link.session().orElseThrow();
        handsets.be(Condition.SILENT);
        var id = MessageId.next();
        assertThat(submit(id)).isEqualTo(new Submission.Unknown("NO_ANSWER"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !silent.getSessionState().isBound());

        handsets.be(Condition.WELL);

        await().atMost(Duration.ofSeconds(20)).until(() -> link.session().isPresent());
        assertThat(submit(id)).isInstanceOf(Submission.Taken.class);
        assertThat(handsets.texts(PHONE)).hasSize(1);
    }

    @Test
    void a_long_message_is_refused_rather_than_cut() {
        var lms = new Lms(SENDER, new PhoneNumber(PHONE), "제목", "[모바일 공무원증] 발급 승인.");

        assertThat(gateway.submit(MessageId.next(), lms, VALIDITY)).isEqualTo(new Submission.Refused("NO_ROUTE"));
        assertThat(handsets.journal()).isEmpty();
    }

    private void open(TestSettings settings) {
        link = new SmppLink(
                settings,
                new ReceiptListener(messages, Clock.systemUTC(), settings),
                new SecureRandom(),
                clock,
                new SimpleMeterRegistry());
        gateway = new SmppGateway(link, settings, clock, new SecureRandom(), meters);
        link.open();
    }

    private Submission submit(MessageId id) {
        return gateway.submit(id, SMS, VALIDITY);
    }
}
