package kr.civilid.notification.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Lms;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.PhoneNumber;
import kr.civilid.notification.delivery.domain.SenderNumber;
import kr.civilid.notification.delivery.domain.Sms;
import kr.civilid.notification.delivery.domain.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What one gateway may have, the other one never gets.
class TwoGatewaysTest {

    private final SettableClock clock = new SettableClock();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final ScriptedGateway smpp = new ScriptedGateway(Gateway.SMPP);
    private final ScriptedGateway http = new ScriptedGateway(Gateway.HTTP);
    private final Gateways gateways = new Gateways(List.of(smpp, http), TestGateways.NONE, clock);
    private final ClaimMessages claimMessages =
            new ClaimMessages(messages, gateways, clock, new TestSms(20), TestGateways.NONE, TestRestraint.USUAL);
    private final SendMessage sendMessage =
            new SendMessage(messages, gateways, TestSenders.NONE, clock, new SecureRandom());

    @Test
    void each_kind_goes_its_own_way() {
        queue(false);
        queue(true);

        send();

        assertThat(smpp.texts.values()).singleElement().isInstanceOf(Sms.class);
        assertThat(http.texts.values()).singleElement().isInstanceOf(Lms.class);
    }

    @Test
    void an_sms_waits_for_its_gateway_and_goes_over_http_after_a_minute() {
        away(smpp);
        queue(false);
        clock.pass(Duration.ofSeconds(59));
        send();
        assertThat(http.texts).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        send();

        assertThat(http.texts.values()).singleElement().isInstanceOf(Sms.class);
    }

    @Test
    void a_long_message_is_said_briefly_over_smpp_after_a_minute() {
        away(http);
        queue(true);
        clock.pass(Duration.ofMinutes(1));

        send();

        assertThat(smpp.texts.values())
                .singleElement()
                .isEqualTo(new Sms(SenderNumber.PLACEHOLDER, new PhoneNumber("01012345678"), "반려"));
    }

    @ParameterizedTest
    @EnumSource(Gateway.class)
    void what_a_gateway_may_have_stays_with_it_however_long_it_is_away(Gateway first) {
        var own = first == Gateway.SMPP ? smpp : http;
        var other = first == Gateway.SMPP ? http : smpp;
        own.answers.add(new Submission.Unknown("NO_ANSWER"));
        queue(first == Gateway.HTTP);
        send();

        away(own);
        clock.pass(Duration.ofHours(1));
        send();
        assertThat(other.submitted).isEmpty();

        own.standing = Standing.READY;
        send();
        assertThat(own.submitted).hasSize(2).containsOnly(only().about().id());
        assertThat(only()).isInstanceOf(Message.Accepted.class);
    }

    @Test
    void what_a_gateway_surely_does_not_have_may_go_by_the_other() {
        smpp.answers.add(new Submission.NotTaken("THROTTLED"));
        queue(false);
        send();
        assertThat(messages.pins).isEmpty();

        away(smpp);
        clock.pass(Duration.ofMinutes(1));
        send();

        assertThat(http.texts).hasSize(1);
    }

    @Test
    void a_no_after_a_silence_does_not_free_it() {
        smpp.answers.add(new Submission.Unknown("NO_ANSWER"));
        smpp.answers.add(new Submission.NotTaken("THROTTLED"));
        queue(false);
        send();
        clock.pass(Duration.ofSeconds(1));
        send();
        assertThat(smpp.submitted).hasSize(2);

        away(smpp);
        clock.pass(Duration.ofMinutes(2));
        send();

        assertThat(http.submitted).isEmpty();
    }

    @Test
    void a_claim_whose_sender_was_lost_stays_with_its_gateway() {
        queue(false);
        claimMessages.upTo(20);

        away(smpp);
        clock.pass(Duration.ofMinutes(2));
        send();

        assertThat(http.submitted).isEmpty();
    }

    @Test
    void a_slow_sender_does_not_free_what_another_has_claimed_since() {
        queue(false);
        var slow = claimMessages.upTo(20).getFirst();
        clock.pass(Duration.ofMinutes(1));
        claimMessages.upTo(20);
        smpp.answers.add(new Submission.NotTaken("THROTTLED"));

        sendMessage.send(slow);

        assertThat(messages.pins).hasSize(1);
    }

    @Test
    void a_message_that_its_gateway_may_have_forgotten_is_given_up() {
        smpp.answers.add(new Submission.Unknown("NO_ANSWER"));
        queue(false);
        send();

        clock.pass(Duration.ofHours(23));
        send();

        assertThat(smpp.submitted).hasSize(1);
        assertThat(only())
                .isInstanceOfSatisfying(
                        Message.Undeliverable.class,
                        given -> assertThat(given.reason()).isEqualTo("OUTCOME_UNKNOWN"));
    }

    @Test
    void whether_a_gateway_is_back_is_tried_with_what_it_may_have_and_not_with_a_code() {
        http.answers.add(new Submission.Unknown("NO_ANSWER"));
        queue(true);
        send();
        var pinned = http.submitted.getFirst();
        http.standing = new Standing(1, Optional.of(clock.instant()));
        clock.pass(Duration.ofMinutes(2));
        queue(true);

        send();

        assertThat(http.submitted).containsExactly(pinned, pinned);
        assertThat(smpp.texts).hasSize(1);
    }

    private void away(ScriptedGateway gateway) {
        gateway.standing = new Standing(0, Optional.of(clock.instant()));
    }

    private void queue(boolean isLong) {
        var full = isLong ? Optional.of(new Draft.Full("제목", "반려. 사유: 사진")) : Optional.<Draft.Full>empty();
        Instant expiresAt = clock.instant().plus(Duration.ofDays(3));
        messages.queue(clock)
                .about(
                        IssuanceId.next(),
                        Notice.RETURNED,
                        "01012345678",
                        new Draft(1, "반려", full, List.of()),
                        expiresAt)
                .await()
                .indefinitely();
    }

    private void send() {
        claimMessages.upTo(20).forEach(sendMessage::send);
    }

    private Message only() {
        assertThat(messages.messages).hasSize(1);
        return messages.messages.values().iterator().next();
    }
}
