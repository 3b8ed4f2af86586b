package kr.civilid.events.delivery.faults;

import static kr.civilid.events.delivery.faults.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.delivery.BulkOutbox;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BulkOutboxTest {

    @Inject
    Desk desk;

    @Inject
    BulkOutbox bulkOutbox;

    @Test
    void many_at_once_leave_as_one_by_one_in_the_order_of_the_list() {
        var issuances = IntStream.range(0, 500).mapToObj(_ -> IssuanceId.next()).toList();
        var entries = new ArrayList<BulkOutbox.Entry>();
        issuances.forEach(id -> entries.add(new BulkOutbox.Entry(new IssuanceEvent.Invited(id, NOON), 1)));
        issuances.forEach(id -> entries.add(new BulkOutbox.Entry(new IssuanceEvent.PinSet(id, NOON), 2)));

        announce(entries);

        var last = issuances.getLast();
        assertThat(Database.count("select count(*) from outbox where key = '" + last + "' and sequence ="
                        + " case type when 'issuance.invited.v1' then 1 else 2 end"))
                .isEqualTo(2);
        assertThat(Database.count("select count(*) from outbox a join outbox b on a.key = b.key and a.id < b.id"
                        + " where a.sequence = 2 and b.sequence = 1 and a.key = '" + last + "'"))
                .isZero();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count(
                                "select count(*) from outbox where published_at is null and key = '" + last + "'")
                        == 0);
    }

    @Test
    void what_it_writes_is_what_the_outbox_writes() {
        var alone = IssuanceId.next();
        var event = new IssuanceEvent.Consented(alone, "약관 \"1\" \\ 2026", NOON);

        announce(List.of(new BulkOutbox.Entry(event, 1)));
        desk.announce(event, 2);

        assertThat(Database.count(
                        "select count(distinct (topic, type, payload, at)) from outbox where key = '" + alone + "'"))
                .isEqualTo(1);
    }

    private void announce(List<BulkOutbox.Entry> entries) {
        desk.inTransaction(() -> bulkOutbox.announce(entries)).await().atMost(Duration.ofSeconds(20));
    }
}
