package kr.civilid.notification.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.notification.delivery.domain.About;
import kr.civilid.notification.delivery.domain.Kind;
import kr.civilid.notification.delivery.domain.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageRowTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(5);
    private static final About ABOUT = new About(
            MessageId.next(),
            IssuanceId.next(),
            Notice.TRANSACTION_CODE,
            Kind.SMS,
            3,
            List.of("U+B620", "U+1F389"),
            "*********78",
            NOON,
            NOON.plusSeconds(600),
            Optional.of(MessageId.next()));

    @ParameterizedTest
    @MethodSource("states")
    void every_state_is_held_as_it_was(Message message) {
        assertThat(MessageRow.of(message).held()).isEqualTo(message);
    }

    static Stream<Message> states() {
        return Stream.of(
                new Message.Queued(ABOUT), new Message.Undeliverable(ABOUT, Optional.empty(), "EXPIRED", LATER));
    }

    @Test
    void an_accepted_message_is_settled_in_the_same_row() {
        var row = MessageRow.of(new Message.Queued(ABOUT));
        row.hold(new Message.Accepted(ABOUT, "gw-1", NOON));
        assertThat(row.held()).isEqualTo(new Message.Accepted(ABOUT, "gw-1", NOON));

        row.hold(new Message.Delivered(ABOUT, NOON, LATER));
        assertThat(row.held()).isEqualTo(new Message.Delivered(ABOUT, NOON, LATER));
        assertThat(row.version).isEqualTo(3);
    }

    @Test
    void a_message_that_does_not_arrive_keeps_when_it_was_accepted() {
        var row = MessageRow.of(new Message.Queued(ABOUT));
        row.hold(new Message.Accepted(ABOUT, "gw-1", NOON));
        var failed = new Message.Undeliverable(ABOUT, Optional.of(NOON), "UNDELIV", LATER);

        row.hold(failed);

        assertThat(row.held()).isEqualTo(failed);
    }

    @Test
    void content_does_not_outlive_the_queue() {
        var row = MessageRow.of(new Message.Queued(ABOUT));
        row.content = new byte[] {1};

        row.hold(new Message.Accepted(ABOUT, "gw-1", NOON));

        assertThat(row.content).isNull();
    }

    @Test
    void a_new_row_is_due_at_once() {
        assertThat(MessageRow.of(new Message.Queued(ABOUT)).sendAt).isEqualTo(NOON);
    }

    @Test
    void only_a_row_of_before_is_due_where_replicas_of_before_look_for_it() {
        var now = MessageRow.of(new Message.Queued(ABOUT));
        var before = new MessageRow();
        before.dueAt = NOON;

        now.restUntil(LATER);
        before.restUntil(LATER);

        assertThat(now.sendAt).isEqualTo(LATER);
        assertThat(now.dueAt).isNull();
        assertThat(before.sendAt).isNull();
        assertThat(before.dueAt).isEqualTo(LATER);
    }
}
