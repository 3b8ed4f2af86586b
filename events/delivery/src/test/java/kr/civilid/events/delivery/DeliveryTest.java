package kr.civilid.events.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.uuid.Generators;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One event in, one event out, over real Kafka and PostgreSQL.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    @Inject
    Outbox outbox;

    private final Bus bus = new Bus();

    @AfterEach
    void the_listener_only_listens() {
        ApprovalListener.then = _ -> Uni.createFrom().voidItem();
        bus.close();
    }

    @Test
    void what_is_announced_while_handling_names_its_cause_and_its_trace() {
        var issuance = IssuanceId.next();
        var cause = newId();
        ApprovalListener.then = event ->
                outbox.announce(new IssuanceEvent.DepartmentApproved(event.issuanceId(), NOON), 2);

        var opened = new ApprovalEvent.Opened(issuance, NOON);
        var headers = Bus.headers(cause, opened);
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        bus.deliver(opened.topic(), opened.key(), EventJson.write(opened), headers);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        bus.all(Topics.ISSUANCE, record -> record.key().equals(issuance.toString())))
                .singleElement()
                .satisfies(record -> {
                    assertThat(Bus.header(record, "ce_specversion")).isEqualTo("1.0");
                    assertThat(UUID.fromString(Bus.header(record, "ce_id")).version()).isEqualTo(7);
                    assertThat(Bus.header(record, "ce_type")).isEqualTo("issuance.department-approved.v1");
                    assertThat(Bus.header(record, "ce_source")).isEqualTo("http://localhost:9999");
                    assertThat(Bus.header(record, "ce_time")).isEqualTo("2026-03-02T03:00:00Z");
                    assertThat(Bus.header(record, "ce_subject")).isEqualTo(issuance.toString());
                    assertThat(Bus.header(record, "ce_sequence")).isEqualTo("2");
                    assertThat(Bus.header(record, "ce_causationid")).isEqualTo(cause.toString());
                    assertThat(Bus.header(record, "traceparent"))
                            .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
                    assertThat(Bus.header(record, "content-type")).isEqualTo("application/json");
                    assertThat(EventJson.read(record.value(), IssuanceEvent.class))
                            .contains(new IssuanceEvent.DepartmentApproved(issuance, NOON));
                }));
    }

    @Test
    void an_event_delivered_again_and_again_is_handled_once() {
        var issuance = IssuanceId.next();
        var twice = newId();
        for (int i = 0; i < 5; i++) {
            bus.deliver(twice, new ApprovalEvent.Opened(issuance, NOON));
        }
        var last = newId();
        bus.deliver(last, new ApprovalEvent.StepApproved(
                issuance, ApprovalEvent.Step.DEPARTMENT, Digest.of(new byte[0]), NOON));

        await().atMost(Duration.ofSeconds(20)).until(() -> heard(last) == 1);
        assertThat(heard(twice)).isEqualTo(1);
    }

    @Test
    void a_rolled_back_announcement_is_never_sent() {
        var undone = IssuanceId.next();
        var done = IssuanceId.next();
        inTransaction(() -> outbox.announce(new IssuanceEvent.Invited(undone, NOON), 1)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed my mind"))))
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(Duration.ofSeconds(10));
        inTransaction(() -> outbox.announce(new IssuanceEvent.Invited(done, NOON), 1)).await().atMost(Duration.ofSeconds(10));

        var keys = new ArrayList<String>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            keys.clear();
            bus.all(Topics.ISSUANCE).forEach(record -> keys.add(record.key()));
            return keys.contains(done.toString());
        });
        assertThat(keys).doesNotContain(undone.toString());
    }

    @Inject
    SafeContexts contexts;

    private <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return contexts.run(_ -> Panache.withTransaction(work));
    }

    private static long heard(UUID event) {
        return Database.count("select count(*) from heard where event_id = ?", event);
    }

    private static UUID newId() {
        return Generators.timeBasedEpochRandomGenerator().generate();
    }
}
