package kr.civilid.notification.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.notification.delivery.application.ResendMessage.Resent;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResendMessageTest {

    private static final AgencyCode OURS = new AgencyCode("1741000");
    private static final AgencyCode THEIRS = new AgencyCode("1130000");
    private static final IssuanceId ISSUANCE = IssuanceId.next();

    private final SettableClock clock = new SettableClock();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final ResendMessage resendMessage =
            new ResendMessage(messages, messages, messages, messages, clock, new Settings());
    private MessageId first;

    @BeforeEach
    void a_text_was_accepted() {
        messages.remember(ISSUANCE, OURS, PersonId.next()).await().indefinitely();
        messages.queue(clock)
                .about(
                        ISSUANCE,
                        Notice.INVITATION,
                        "01012345678",
                        InMemoryMessages.sms("초대코드 AB2CD3EF"),
                        clock.instant().plus(Duration.ofDays(7)))
                .await()
                .indefinitely();
        first = messages.messages.keySet().iterator().next();
    }

    @Test
    void the_same_words_leave_once_more_as_a_message_of_its_own() {
        accept(first);

        var resent = resend(first, OURS);

        assertThat(resent.fresh()).isTrue();
        var about = resent.message().about();
        assertThat(about.id()).isNotEqualTo(first);
        assertThat(about.resendOf()).contains(first);
        assertThat(about.expiresAt())
                .isEqualTo(messages.messages.get(first).about().expiresAt());
        assertThat(messages.texts.get(about.id())).isEqualTo(messages.texts.get(first));
        assertThat(messages.acts).containsExactly(Accesses.Act.RESEND_MESSAGE);
    }

    @Test
    void asked_for_twice_it_is_one() {
        accept(first);
        var resent = resend(first, OURS);

        var again = resend(first, OURS);

        assertThat(again).isEqualTo(new Resent(resent.message(), false));
        assertThat(messages.messages).hasSize(2);
    }

    @Test
    void what_has_not_left_yet_is_not_sent_again() {
        assertThatThrownBy(() -> resend(first, OURS)).isInstanceOf(StillQueued.class);
    }

    @Test
    void to_another_agency_the_message_does_not_exist() {
        accept(first);

        assertThatThrownBy(() -> resend(first, THEIRS)).isInstanceOf(UnknownMessage.class);
        assertThatThrownBy(() -> resend(MessageId.next(), OURS)).isInstanceOf(UnknownMessage.class);
        assertThat(messages.visits).isEmpty();
    }

    @Test
    void the_sixth_in_an_hour_is_one_too_many() {
        var last = first;
        accept(last);
        for (var i = 0; i < 5; i++) {
            last = resend(last, OURS).message().about().id();
            accept(last);
        }
        var sixth = last;
        assertThatThrownBy(() -> resend(sixth, OURS)).isInstanceOf(TooManyResends.class);
        assertThatThrownBy(() -> resend(first, OURS)).isInstanceOf(TooManyResends.class);

        clock.pass(Duration.ofHours(1));

        assertThat(resend(sixth, OURS).fresh()).isTrue();
    }

    @Test
    void after_a_day_the_words_are_gone() {
        accept(first);
        clock.pass(Duration.ofDays(1));

        assertThatThrownBy(() -> resend(first, OURS))
                .isInstanceOf(WordsGone.class)
                .hasMessageContaining("Ask for a new code");
    }

    @Test
    void a_code_that_was_used_is_not_sent_again() {
        accept(first);
        messages.forgetCodes(ISSUANCE).await().indefinitely();

        assertThatThrownBy(() -> resend(first, OURS)).isInstanceOf(WordsGone.class);
    }

    private void accept(MessageId id) {
        messages.advance(id, message -> Optional.of(((Message.Queued) message).accept("gw-" + id, clock.instant())));
    }

    private Resent resend(MessageId id, AgencyCode agency) {
        var visit = new Visit(
                new Visitor("subject", "desk", Set.of("help-desk"), "civilid-web", Optional.of(agency), "127.0.0.1"),
                agency);
        return resendMessage.of(id, visit).await().indefinitely();
    }

    private record Settings() implements ResendSettings {

        @Override
        public Duration keptFor() {
            return Duration.ofDays(1);
        }

        @Override
        public int perHour() {
            return 5;
        }
    }
}
