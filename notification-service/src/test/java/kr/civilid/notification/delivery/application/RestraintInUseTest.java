package kr.civilid.notification.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Message;
import org.junit.jupiter.api.Test;

class RestraintInUseTest {

    private static final String PHONE = "01012345678";

    /// It is noon in Seoul.
    private final SettableClock clock = new SettableClock();

    private final InMemoryMessages messages = new InMemoryMessages();
    private final ScriptedGateway gateway = new ScriptedGateway(Gateway.SMPP);
    private final Gateways gateways = new Gateways(List.of(gateway), TestGateways.NONE, clock);
    private final ClaimMessages claimMessages =
            new ClaimMessages(messages, gateways, clock, new TestSms(20), TestGateways.NONE, TestRestraint.USUAL);
    private final SendMessage sendMessage =
            new SendMessage(messages, gateways, TestSenders.NONE, clock, new SecureRandom());

    @Test
    void the_eleventh_text_to_a_phone_waits_until_the_first_is_an_hour_old() {
        queue(11, Notice.ISSUED, PHONE);
        send();
        assertThat(gateway.texts).hasSize(10);

        clock.pass(Duration.ofMinutes(59));
        send();
        assertThat(gateway.texts).hasSize(10);

        clock.pass(Duration.ofMinutes(1));
        send();
        assertThat(gateway.texts).hasSize(11);
        assertThat(messages.announced).hasSize(11);
    }

    @Test
    void other_phones_do_not_wait_for_it() {
        queue(11, Notice.ISSUED, PHONE);
        queue(1, Notice.ISSUED, "01087654321");

        send();

        assertThat(gateway.texts.values())
                .extracting(text -> text.to().digits())
                .contains("01087654321");
    }

    @Test
    void a_code_goes_before_what_waits_and_is_never_held_back() {
        queue(12, Notice.ISSUED, PHONE);
        queue(3, Notice.TRANSACTION_CODE, PHONE);

        send();

        assertThat(accepted(Notice.TRANSACTION_CODE)).isEqualTo(3);
        assertThat(accepted(Notice.ISSUED)).isEqualTo(7);
        assertThat(gateway.submitted.subList(0, 3))
                .allSatisfy(id ->
                        assertThat(messages.messages.get(id).about().notice()).isEqualTo(Notice.TRANSACTION_CODE));
    }

    @Test
    void a_text_tried_again_does_not_count_twice() {
        for (var i = 0; i < 12; i++) {
            gateway.answers.add(new SmsGateway.Submission.NotTaken("THROTTLED"));
        }
        queue(1, Notice.ISSUED, PHONE);
        for (var i = 0; i < 13; i++) {
            send();
            clock.pass(Duration.ofMinutes(1));
        }

        assertThat(accepted(Notice.ISSUED)).isEqualTo(1);
    }

    @Test
    void at_night_what_is_not_urgent_waits_for_the_morning() {
        clock.pass(Duration.ofHours(9));
        queue(1, Notice.ISSUED, PHONE);
        queue(1, Notice.LOCKED, PHONE);
        queue(1, Notice.INVITATION, PHONE);
        send();
        assertThat(accepted(Notice.LOCKED) + accepted(Notice.INVITATION)).isEqualTo(2);
        assertThat(accepted(Notice.ISSUED)).isZero();

        clock.pass(Duration.ofHours(11).minusSeconds(1));
        send();
        assertThat(accepted(Notice.ISSUED)).isZero();

        clock.pass(Duration.ofSeconds(1));
        send();
        assertThat(accepted(Notice.ISSUED)).isEqualTo(1);
    }

    @Test
    void what_is_no_news_any_more_in_the_morning_is_given_up_with_its_reason() {
        clock.pass(Duration.ofHours(9));
        queue(1, Notice.REMINDER, PHONE, Duration.ofHours(2));
        send();

        clock.pass(Duration.ofHours(2));
        new TendMessages(messages, sendMessage, clock, new SimpleMeterRegistry()).now();

        assertThat(messages.messages.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.Undeliverable.class,
                        given -> assertThat(given.reason()).isEqualTo("EXPIRED"));
    }

    private long accepted(Notice notice) {
        return messages.messages.values().stream()
                .filter(message ->
                        message instanceof Message.Accepted && message.about().notice() == notice)
                .count();
    }

    private void queue(int count, Notice notice, String phone) {
        queue(count, notice, phone, Duration.ofDays(3));
    }

    private void queue(int count, Notice notice, String phone, Duration lifetime) {
        for (var i = 0; i < count; i++) {
            messages.queue(clock)
                    .about(
                            IssuanceId.next(),
                            notice,
                            phone,
                            InMemoryMessages.sms("글"),
                            clock.instant().plus(lifetime))
                    .await()
                    .indefinitely();
        }
    }

    private void send() {
        claimMessages.upTo(20).forEach(sendMessage::send);
    }
}
