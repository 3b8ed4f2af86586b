package kr.civilid.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.MessageUndeliverable;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// HR is told why a text will not arrive, and finds in the README what to do.
class GivingUpTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final About ABOUT = new About(
            MessageId.next(),
            IssuanceId.next(),
            Notice.INVITATION,
            Kind.SMS,
            1,
            List.of(),
            "*********78",
            NOON,
            NOON.plusSeconds(600),
            Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                Message.EXPIRED,
                Message.INVALID_NUMBER,
                Message.OUTCOME_UNKNOWN,
                Message.UNREADABLE,
                Message.ERASED,
                "UNDELIV",
                "UNDELIVERABLE",
                "DELETED",
                "REJECTD",
                "REJECTED"
            })
    void every_way_of_giving_up_says_why_and_the_readme_says_what_then(String reason) throws IOException {
        assertThat(List.of(
                        new Message.Queued(ABOUT).giveUp(reason, NOON),
                        new Message.Accepted(ABOUT, "gw-1", NOON).giveUp(reason, NOON),
                        new Receipt("gw-1", Optional.of(reason), NOON)
                                .settle(new Message.Accepted(ABOUT, "gw-1", NOON)),
                        Message.unsent(ABOUT, reason, NOON)))
                .extracting(Transition::event)
                .containsOnly(
                        new MessageUndeliverable(ABOUT.id(), ABOUT.issuanceId(), Notice.INVITATION, reason, NOON));
        assertThat(Files.readString(Path.of("README.md"))).contains("`" + reason + "`");
    }
}
