package kr.civilid.events.delivery.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static kr.civilid.events.delivery.faults.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The relay cut off where it hurts.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RelayFaultTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LOCK = "hashtext('civilid'), hashtext('relay')";

    private final List<IssuanceId> issuances =
            Stream.generate(IssuanceId::next).limit(20).toList();
    private final Bus bus = new Bus();

    @Inject
    Desk desk;

    @AfterEach
    void the_mark_works_again() {
        Database.change("delete from mark_fault");
        bus.close();
    }

    @Test
    void cut_off_between_send_and_mark_it_sends_again_and_loses_nothing() {
        Database.change("insert into mark_fault values (true)");
        announceAll();
        await().atMost(SOON).until(() -> allSent(times -> times >= 2));
        assertThat(unpublished()).isEqualTo(issuances.size());

        Database.change("delete from mark_fault");

        await().atMost(SOON).until(() -> unpublished() == 0);
    }

    @Test
    void when_its_connections_die_it_starts_again() {
        for (int i = 0; i < issuances.size(); i++) {
            desk.announce(new IssuanceEvent.Invited(issuances.get(i), NOON), 1);
            if (i % 7 == 3) {
                cutTheRelay();
            }
        }

        await().atMost(SOON).until(() -> allSent(times -> times >= 1));
        await().atMost(SOON).until(() -> unpublished() == 0);
    }

    @Test
    void while_another_replica_holds_the_lock_it_stands_by_and_takes_over_when_that_one_dies() throws SQLException {
        try (var other = Database.connect()) {
            takeTheLead(other);
            announceAll();
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> unpublished() == issuances.size());
        }

        await().atMost(SOON).until(() -> unpublished() == 0);
        assertThat(allSent(times -> times == 1)).isTrue();
    }

    private static void takeTheLead(Connection other) {
        cutTheRelay();
        await().pollInterval(Duration.ofMillis(20)).atMost(SOON).until(() -> {
            try (var result = other.createStatement().executeQuery("select pg_try_advisory_lock(%s)".formatted(LOCK))) {
                return result.next() && result.getBoolean(1);
            }
        });
    }

    private static void cutTheRelay() {
        Database.change("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and application_name = 'relay'");
    }

    private void announceAll() {
        issuances.forEach(issuance -> desk.announce(new IssuanceEvent.Invited(issuance, NOON), 1));
    }

    private boolean allSent(LongPredicate times) {
        var sent = bus.all(Topics.ISSUANCE).stream().collect(groupingBy(ConsumerRecord::key, counting()));
        return issuances.stream().allMatch(issuance -> times.test(sent.getOrDefault(issuance.toString(), 0L)));
    }

    private static long unpublished() {
        return Database.count("select count(*) from outbox where published_at is null");
    }
}
