package kr.civilid.events.delivery.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.delivery.relay.Unpublished.Lane;
import org.postgresql.PGConnection;

/// The outbox, seen through the one connection that also holds the lock: when it breaks, the right to send goes with
/// it.
final class OutboxTable implements AutoCloseable {

    static final int BATCH = 500;
    private static final int BATCH_BYTES = 16 * 1024 * 1024;

    /// By the flag, never by `id > last`: an id is taken before its commit, so a later one may show first.
    private static final String CLAIM = """
            select * from (
                select o.*, sum(octet_length(payload)) over (order by id) - octet_length(payload) as bytes_before from (
                    select * from outbox
                     where published_at is null
                       and topic <> all (?)
                       and (topic, key) not in (select * from unnest(?::text[], ?::text[]))
                     order by id limit ?) o) b
             where bytes_before < ? order by id
            """;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /// True for one connection of the database at a time, until that connection ends.
    boolean lead() throws SQLException {
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery("select pg_try_advisory_lock(hashtext('civilid'), hashtext('relay'))")) {
            return result.next() && result.getBoolean(1);
        }
    }

    void listen() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
    }

    /// While awake, the relay is not woken: it must look by itself, for a while also afterwards, as a writer may have
    /// seen it awake and commit only then.
    void awake(boolean awake) throws SQLException {
        try (var tell = connection.prepareStatement(
                "insert into relay (awake) values (?) on conflict (only_row) do update set awake = excluded.awake")) {
            tell.setBoolean(1, awake);
            tell.executeUpdate();
        }
    }

    /// Returns when something was announced, or after `atMost`.
    void await(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, atMost.toMillis()));
    }

    List<Unpublished> claim(Collection<String> heldTopics, Collection<Lane> heldLanes) throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM)) {
            setTexts(claim, 1, heldTopics.stream().toList());
            setTexts(claim, 2, heldLanes.stream().map(Lane::topic).toList());
            setTexts(claim, 3, heldLanes.stream().map(Lane::key).toList());
            claim.setInt(4, BATCH);
            claim.setInt(5, BATCH_BYTES);
            try (var rows = claim.executeQuery()) {
                var claimed = new ArrayList<Unpublished>();
                while (rows.next()) {
                    claimed.add(unpublished(rows));
                }
                return claimed;
            }
        }
    }

    void markPublished(Collection<Long> ids, Instant at) throws SQLException {
        try (var mark = connection.prepareStatement("update outbox set published_at = ? where id = any (?)")) {
            mark.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            mark.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            mark.executeUpdate();
        }
    }

    private void setTexts(PreparedStatement statement, int index, List<String> texts) throws SQLException {
        statement.setArray(index, connection.createArrayOf("text", texts.toArray()));
    }

    private static Unpublished unpublished(ResultSet row) throws SQLException {
        return new Unpublished(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                new Lane(row.getString("topic"), row.getString("key")),
                row.getString("type"),
                row.getLong("sequence"),
                row.getBytes("payload"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("trace_parent"),
                row.getObject("causation_id", UUID.class));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
