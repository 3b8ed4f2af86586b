package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.MessageAccepted;
import kr.civilid.events.catalog.NotificationEvent.MessageDelivered;
import kr.civilid.events.catalog.NotificationEvent.MessageUndeliverable;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final About ABOUT = new About(
            MessageId.next(),
            IssuanceId.next(),
            Notice.INVITATION,
            Kind.SMS,
            1,
            List.of(),
            "*********78",
            NOON,
            NOON.plus(Duration.ofMinutes(10)),
            Optional.empty());
    private static final Message.Queued QUEUED = new Message.Queued(ABOUT);
    private static final Message.Accepted ACCEPTED = new Message.Accepted(ABOUT, "gw-1", NOON);

    @Test
    void a_queued_message_is_accepted_under_the_gateways_name() {
        var step = QUEUED.accept("gw-1", LATER);

        assertThat(step.to()).isEqualTo(new Message.Accepted(ABOUT, "gw-1", LATER));
        assertThat(step.event())
                .isEqualTo(new MessageAccepted(ABOUT.id(), ABOUT.issuanceId(), Notice.INVITATION, LATER));
    }

    @Test
    void a_queued_message_that_is_given_up_never_left() {
        var step = QUEUED.giveUp("INVALID_NUMBER", LATER);

        assertThat(step.to()).isEqualTo(new Message.Undeliverable(ABOUT, Optional.empty(), "INVALID_NUMBER", LATER));
        assertThat(step.event())
                .isEqualTo(new MessageUndeliverable(
                        ABOUT.id(), ABOUT.issuanceId(), Notice.INVITATION, "INVALID_NUMBER", LATER));
    }

    @Test
    void an_accepted_message_is_delivered() {
        var step = ACCEPTED.deliver(LATER);

        assertThat(step.to()).isEqualTo(new Message.Delivered(ABOUT, NOON, LATER));
        assertThat(step.event())
                .isEqualTo(new MessageDelivered(ABOUT.id(), ABOUT.issuanceId(), Notice.INVITATION, LATER));
    }

    @Test
    void an_accepted_message_that_does_not_arrive_keeps_when_it_left() {
        assertThat(ACCEPTED.giveUp("UNDELIV", LATER).to())
                .isEqualTo(new Message.Undeliverable(ABOUT, Optional.of(NOON), "UNDELIV", LATER));
    }

    @Test
    void a_receipt_without_a_failure_delivers() {
        assertThat(new Receipt("gw-1", Optional.empty(), LATER).settle(ACCEPTED))
                .isEqualTo(ACCEPTED.deliver(LATER));
    }

    @Test
    void a_receipt_with_a_failure_gives_up_by_its_word() {
        assertThat(new Receipt("gw-1", Optional.of("REJECTD"), LATER).settle(ACCEPTED))
                .isEqualTo(ACCEPTED.giveUp("REJECTD", LATER));
    }

    @Test
    void a_message_expires_at_the_very_moment_its_code_does() {
        assertThat(QUEUED.expired(ABOUT.expiresAt().minusMillis(1))).isFalse();
        assertThat(QUEUED.expired(ABOUT.expiresAt())).isTrue();
    }

    @Test
    void said_once_more_it_is_another_message_with_the_same_end() {
        var again = ABOUT.again(MessageId.next(), LATER);

        assertThat(again.resendOf()).contains(ABOUT.id());
        assertThat(again.queuedAt()).isEqualTo(LATER);
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("id", "queuedAt", "resendOf")
                .isEqualTo(ABOUT);
    }

    @Test
    void what_leaves_for_a_phone_shows_neither_number_nor_code() {
        var sms = new Sms(SenderNumber.PLACEHOLDER, new PhoneNumber("01012345678"), "초대코드 AB2CD3EF");

        assertThat(sms.toString()).doesNotContain("010123456").doesNotContain("AB2CD3EF");
    }
}
