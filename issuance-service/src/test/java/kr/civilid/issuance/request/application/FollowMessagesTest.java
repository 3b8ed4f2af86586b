package kr.civilid.issuance.request.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent;
import kr.civilid.events.catalog.NotificationEvent.MessageAccepted;
import kr.civilid.events.catalog.NotificationEvent.MessageDelivered;
import kr.civilid.events.catalog.NotificationEvent.MessageUndeliverable;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.delivery.NotYetKnown;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.request.domain.Concern;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowMessagesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private final InMemoryJourneys journeys = new InMemoryJourneys(issuances);
    private final FollowMessages followMessages = new FollowMessages(issuances, journeys);
    private final Request request = Hong.request(PersonId.next());

    @BeforeEach
    void an_invitation_is_on_its_way() {
        issuances.hold(new Issuance.Approved(request), Hong.EMPLOYEE);
    }

    @Test
    void a_delivered_invitation_invites_once() {
        hear(new MessageAccepted(MessageId.next(), request.id(), Notice.INVITATION, NOON));
        hear(new MessageDelivered(MessageId.next(), request.id(), Notice.INVITATION, NOON));
        hear(new MessageDelivered(MessageId.next(), request.id(), Notice.INVITATION, NOON));

        assertThat(issuances.announced).containsExactly(new IssuanceEvent.Invited(request.id(), NOON));
    }

    @Test
    void a_delivered_transaction_code_moves_nothing() {
        hear(new MessageDelivered(MessageId.next(), request.id(), Notice.TRANSACTION_CODE, NOON));

        assertThat(issuances.announced).isEmpty();
    }

    @Test
    void a_lost_text_calls_for_attention() {
        hear(new MessageUndeliverable(MessageId.next(), request.id(), Notice.INVITATION, "UNDELIV", NOON));

        assertThat(journeys.on(request.id()))
                .containsExactly(new Journeys.Attention(
                        Concern.UNDELIVERABLE, NOON, Optional.of(Notice.INVITATION), Optional.of("UNDELIV")));
        assertThat(issuances.announced).isEmpty();
    }

    @Test
    void any_later_text_that_arrives_settles_it_and_an_earlier_one_does_not() {
        hear(new MessageUndeliverable(MessageId.next(), request.id(), Notice.INVITATION, "UNDELIV", NOON));

        hear(new MessageDelivered(MessageId.next(), request.id(), Notice.RETURNED, NOON.minusSeconds(1)));
        assertThat(journeys.on(request.id())).hasSize(1);
        hear(new MessageDelivered(MessageId.next(), request.id(), Notice.REMINDER, NOON.plusSeconds(1)));
        assertThat(journeys.on(request.id())).isEmpty();
    }

    @Test
    void a_lost_reminder_calls_nobody() {
        hear(new MessageUndeliverable(MessageId.next(), request.id(), Notice.REMINDER, "EXPIRED", NOON));

        assertThat(journeys.on(request.id())).isEmpty();
    }

    @Test
    void news_of_an_issuance_not_heard_of_yet_waits() {
        var news = new MessageDelivered(MessageId.next(), IssuanceId.next(), Notice.INVITATION, NOON);

        assertThatThrownBy(() -> hear(news)).isInstanceOf(NotYetKnown.class);
    }

    private void hear(NotificationEvent event) {
        followMessages.on(event).done().await().indefinitely();
    }
}
