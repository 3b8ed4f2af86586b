package kr.civilid.events.delivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import kr.civilid.events.catalog.Topics;
import kr.civilid.events.delivery.patience.Trouble;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class UpkeepTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String key = UUID.randomUUID().toString();

    @Inject
    MeterRegistry meters;

    @Inject
    Pool pool;

    @Test
    void a_published_row_is_kept_for_seven_days() {
        published(Topics.ISSUANCE, "8 days");
        published(Topics.ISSUANCE, "6 days");

        purge();

        assertThat(kept(Topics.ISSUANCE)).isEqualTo(1);
    }

    @Test
    void a_row_that_was_never_published_is_kept_however_old() {
        var unsendable = "no-such-topic";
        Database.change(
                "insert into outbox (event_id, topic, key, type, sequence, payload, at, queued_at)"
                        + " values (gen_random_uuid(), ?, ?, 'x.y.v1', 1, '', now() - interval '90 days', now() - interval '90 days')",
                unsendable,
                key);
        try {
            purge();

            assertThat(kept(unsendable)).isEqualTo(1);
            await().atMost(SOON).until(() -> gauge("civilid.outbox.unpublished") >= 1);
            assertThat(gauge("civilid.outbox.oldest.seconds"))
                    .isGreaterThan(Duration.ofDays(89).toSeconds());
        } finally {
            Database.change("delete from outbox where key = ?", key);
        }
    }

    @Test
    void topics_kept_for_good_can_be_rebuilt_for_good() {
        published(Topics.CREDENTIAL, "90 days");
        published(Topics.CREDENTIAL, "80 days");
        published(Topics.REGISTRY, "90 days");
        published(Topics.REGISTRY, "80 days");

        purge();

        assertThat(kept(Topics.CREDENTIAL)).isEqualTo(2);
        assertThat(kept(Topics.REGISTRY)).isEqualTo(1);
    }

    @Test
    void an_event_is_remembered_for_longer_than_it_can_come_again() {
        var old = UUID.randomUUID();
        var lasting = UUID.randomUUID();
        Database.change("insert into inbox values (?, ?, now() - interval '91 days')", old, Topics.APPROVAL);
        Database.change("insert into inbox values (?, ?, now() - interval '91 days')", lasting, Topics.CREDENTIAL);

        purge();

        assertThat(Database.count("select count(*) from inbox where event_id = ?", old))
                .isZero();
        assertThat(Database.count("select count(*) from inbox where event_id = ?", lasting))
                .isEqualTo(1);
    }

    @Test
    void a_statement_ends_after_two_seconds_and_an_idle_transaction_after_five() {
        assertThat(setting("statement_timeout")).isEqualTo("2s");
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("5s");
    }

    @Test
    void who_waits_for_a_connection_in_vain_is_told_so_within_the_time_of_a_request() {
        var held = new ArrayList<SqlConnection>();
        try {
            assertThatThrownBy(() -> {
                        while (held.size() < 200) {
                            held.add(pool.getConnection().await().atMost(Duration.ofSeconds(5)));
                        }
                    })
                    .satisfies(refusal -> assertThat(Trouble.passes(refusal)).isTrue())
                    .isNotInstanceOf(io.smallrye.mutiny.TimeoutException.class);
        } finally {
            held.forEach(SqlConnection::closeAndAwait);
        }
        assertThat(setting("statement_timeout")).isEqualTo("2s");
    }

    @Test
    void an_announcement_wakes_whoever_listens_at_its_commit() throws SQLException {
        try (var connection = Database.connect()) {
            connection.createStatement().execute("listen outbox");
            connection.setAutoCommit(true);
            published(Topics.ISSUANCE, "1 day");

            assertThat(connection.unwrap(org.postgresql.PGConnection.class).getNotifications(5_000))
                    .hasSize(1);
        }
    }

    @Test
    void an_announcement_wakes_nobody_while_the_relay_is_awake() throws SQLException {
        try (var connection = Database.connect()) {
            connection.createStatement().execute("listen outbox");
            await().atMost(SOON).until(() -> Database.count("select count(*) from relay where awake") == 0);
            Database.change(
                    "insert into relay (awake) values (true) on conflict (only_row) do update set awake = true");
            try {
                published(Topics.ISSUANCE, "1 day");

                assertThat(connection.unwrap(org.postgresql.PGConnection.class).getNotifications(500))
                        .isEmpty();
            } finally {
                Database.change("update relay set awake = false");
            }
        }
    }

    /// Waits until whatever was old before is forgotten, which happens every second here.
    private void purge() {
        var last = UUID.randomUUID();
        Database.change("insert into inbox values (?, ?, now() - interval '91 days')", last, Topics.APPROVAL);
        published(last.toString(), Topics.ISSUANCE, "8 days");
        await().atMost(SOON)
                .until(() -> Database.count("select count(*) from outbox where key = ?", last.toString())
                                + Database.count("select count(*) from inbox where event_id = ?", last)
                        == 0);
    }

    private void published(String topic, String ago) {
        published(key, topic, ago);
    }

    private static void published(String key, String topic, String ago) {
        Database.change(
                "insert into outbox (event_id, topic, key, type, sequence, payload, at, published_at) values"
                        + " (gen_random_uuid(), ?, ?, 'x.y.v1', 1, '', now(), now() - cast(? as interval))",
                topic,
                key,
                ago);
    }

    private long kept(String topic) {
        return Database.count("select count(*) from outbox where topic = ? and key = ?", topic, key);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private String setting(String name) {
        return pool.query("show " + name).executeAndAwait().iterator().next().getString(0);
    }
}
