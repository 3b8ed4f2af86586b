package kr.civilid.events.delivery.faults;

import static kr.civilid.events.delivery.faults.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Goal F6 from one service's side: what Kafka has lost, the outbox sends again.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RepublishTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final IssuanceId issuance = IssuanceId.next();
    private final CredentialId credential = CredentialId.next();
    private final Bus bus = new Bus();

    @Inject
    Desk desk;

    @BeforeEach
    void three_events_were_published() {
        desk.announce(new IssuanceEvent.Invited(issuance, NOON), 1);
        desk.announce(new IssuanceEvent.PinSet(issuance, NOON.plusSeconds(60)), 2);
        desk.announce(new CredentialEvent.CredentialResumed(credential, List.of(), NOON), 1);
        await().atMost(SOON).until(() -> Database.count("select count(*) from outbox where published_at is null") == 0);
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void one_topic_is_sent_again_with_the_same_ids_and_in_the_same_order() {
        assertThat(Database.count("select republish('issuance.v1')")).isGreaterThanOrEqualTo(2);

        await().atMost(SOON)
                .until(() -> ids(Topics.ISSUANCE, issuance.toString()).size() == 4);
        var ids = ids(Topics.ISSUANCE, issuance.toString());
        assertThat(ids.subList(2, 4)).isEqualTo(ids.subList(0, 2));
        assertThat(ids(Topics.CREDENTIAL, credential.toString())).hasSize(1);
    }

    @Test
    void only_what_happened_since_a_time_is_sent_again() {
        Database.count("select republish('issuance.v1', '2026-03-02T03:00:30Z')");

        await().atMost(SOON)
                .until(() -> ids(Topics.ISSUANCE, issuance.toString()).size() == 3);
        var ids = ids(Topics.ISSUANCE, issuance.toString());
        assertThat(ids.get(2)).isEqualTo(ids.get(1));
    }

    @Test
    void all_topics_are_sent_again_when_none_is_named() {
        Database.count("select republish()");

        await().atMost(SOON)
                .until(() -> ids(Topics.ISSUANCE, issuance.toString()).size() == 4);
        await().atMost(SOON)
                .until(() -> ids(Topics.CREDENTIAL, credential.toString()).size() == 2);
    }

    private List<String> ids(String topic, String key) {
        return bus.all(topic, record -> record.key().equals(key)).stream()
                .map(record -> Bus.header(record, "ce_id"))
                .toList();
    }
}
