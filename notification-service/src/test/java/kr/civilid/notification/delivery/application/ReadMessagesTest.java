package kr.civilid.notification.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadMessagesTest {

    private static final AgencyCode OURS = new AgencyCode("1741000");
    private static final AgencyCode THEIRS = new AgencyCode("1130000");
    private static final IssuanceId ISSUANCE = IssuanceId.next();

    private final SettableClock clock = new SettableClock();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final ReadMessages readMessages = new ReadMessages(messages, messages, messages, clock);

    @BeforeEach
    void an_issuance_of_ours_has_a_text() {
        messages.remember(ISSUANCE, OURS, PersonId.next()).await().indefinitely();
        messages.queue(clock)
                .about(
                        ISSUANCE,
                        Notice.INVITATION,
                        "01012345678",
                        InMemoryMessages.sms("초대코드"),
                        clock.instant().plusSeconds(60))
                .await()
                .indefinitely();
    }

    @Test
    void staff_of_the_agency_see_its_texts() {
        assertThat(read(ISSUANCE, OURS)).hasSize(1);
        assertThat(messages.visits).containsExactly(visit(OURS));
    }

    @Test
    void to_another_agency_the_issuance_does_not_exist() {
        assertThatThrownBy(() -> read(ISSUANCE, THEIRS)).isInstanceOf(UnknownIssuance.class);
        assertThat(messages.visits).isEmpty();
    }

    @Test
    void an_issuance_never_heard_of_does_not_exist_either() {
        assertThatThrownBy(() -> read(IssuanceId.next(), OURS)).isInstanceOf(UnknownIssuance.class);
    }

    private static Visit visit(AgencyCode agency) {
        return new Visit(
                new Visitor(
                        "subject", "park.hr", Set.of("hr-officer"), "civilid-web", Optional.of(agency), "127.0.0.1"),
                agency);
    }

    private List<Message> read(IssuanceId issuance, AgencyCode agency) {
        return readMessages.of(issuance, visit(agency)).await().indefinitely();
    }
}
