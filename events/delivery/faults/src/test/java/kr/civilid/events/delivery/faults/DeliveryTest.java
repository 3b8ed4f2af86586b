package kr.civilid.events.delivery.faults;

import static kr.civilid.events.delivery.faults.ApprovalListener.timesHeard;
import static kr.civilid.events.delivery.faults.Samples.NOON;
import static kr.civilid.events.delivery.faults.Samples.eventId;
import static kr.civilid.events.delivery.faults.Samples.opened;
import static kr.civilid.events.delivery.faults.Samples.stepApproved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.testkit.parts.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One event in, one event out, over real Kafka and PostgreSQL.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final IssuanceId issuance = IssuanceId.next();
    private final Bus bus = new Bus();

    @Inject
    Outbox outbox;

    @Inject
    Desk desk;

    @AfterEach
    void the_listener_only_listens() {
        ApprovalListener.onlyListen();
        bus.close();
    }

    @Test
    void an_announcement_travels_as_a_cloud_event() throws Exception {
        desk.announce(new IssuanceEvent.Invited(issuance, NOON), 7);

        var record = said().getFirst();
        assertThat(Bus.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(Bus.header(record, "ce_id")).version()).isEqualTo(7);
        assertThat(Bus.header(record, "ce_type")).isEqualTo("issuance.invited.v1");
        assertThat(Bus.header(record, "ce_source")).isEqualTo("http://localhost:9999");
        assertThat(Bus.header(record, "ce_time")).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(Bus.header(record, "ce_subject")).isEqualTo(issuance.toString());
        assertThat(Bus.header(record, "ce_sequence")).isEqualTo("7");
        assertThat(Bus.header(record, "ce_causationid")).isNull();
        assertThat(Bus.header(record, "content-type")).isEqualTo("application/json");
        assertThat(EventJson.read(record.value(), IssuanceEvent.class))
                .contains(new IssuanceEvent.Invited(issuance, NOON));
    }

    @Test
    void what_is_announced_while_handling_names_its_cause_and_goes_on_with_its_trace() {
        ApprovalListener.then = event -> event.issuanceId().equals(issuance)
                ? outbox.announce(new IssuanceEvent.DepartmentApproved(issuance, NOON), 2)
                : Uni.createFrom().voidItem();
        var cause = eventId();
        var headers = Bus.headers(cause, opened(issuance));
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        bus.deliver(Topics.APPROVAL, issuance.toString(), EventJson.write(opened(issuance)), headers);

        var record = said().getFirst();
        assertThat(Bus.header(record, "ce_causationid")).isEqualTo(cause.toString());
        assertThat(Bus.header(record, "traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void an_event_delivered_again_and_again_is_handled_once() {
        var again = eventId();
        for (int i = 0; i < 5; i++) {
            bus.deliver(again, opened(issuance));
        }
        var last = eventId();
        bus.deliver(last, stepApproved(issuance));

        await().atMost(SOON).until(() -> timesHeard(last) == 1);
        assertThat(timesHeard(again)).isEqualTo(1);
    }

    @Test
    void a_handler_that_fails_leaves_no_trace_and_no_announcement_of_its_first_try() {
        var first = new boolean[] {true};
        ApprovalListener.then = event -> outbox.announce(new IssuanceEvent.DepartmentApproved(issuance, NOON), 2)
                .chain(() -> {
                    var fails = event.issuanceId().equals(issuance) && first[0];
                    first[0] = false;
                    return fails
                            ? Uni.createFrom().failure(new IllegalStateException("once"))
                            : Uni.createFrom().voidItem();
                });
        var event = eventId();
        bus.deliver(event, opened(issuance));

        await().atMost(SOON).until(() -> timesHeard(event) == 1);
        assertThat(said()).hasSize(1);
    }

    @Test
    void a_rolled_back_announcement_is_never_sent() {
        var undone = IssuanceId.next();
        desk.advance(undone, Duration.ZERO, true)
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(SOON);
        desk.advance(issuance, Duration.ZERO, false).await().atMost(SOON);

        assertThat(said()).hasSize(1);
        assertThat(bus.all(Topics.ISSUANCE, record -> record.key().equals(undone.toString())))
                .isEmpty();
    }

    @Test
    void an_event_of_a_type_yet_unknown_passes_and_can_come_again_when_it_is_known() {
        var event = eventId();
        var unknown = "{\"type\":\"approval.escalated.v1\",\"issuanceId\":\"%s\"}".formatted(issuance);
        bus.deliver(Topics.APPROVAL, issuance.toString(), unknown.getBytes(), Map.of("ce_id", event.toString()));
        var next = eventId();
        bus.deliver(next, opened(issuance));
        await().atMost(SOON).until(() -> timesHeard(next) == 1);

        bus.deliver(event, stepApproved(issuance));

        await().atMost(SOON).until(() -> timesHeard(event) == 1);
    }

    private List<ConsumerRecord<String, byte[]>> said() {
        return await().atMost(SOON)
                .until(
                        () -> bus.all(Topics.ISSUANCE, record -> record.key().equals(issuance.toString())),
                        records -> !records.isEmpty());
    }
}
