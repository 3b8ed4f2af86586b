package kr.civilid.events.access.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kr.civilid.events.access.chain.Anchor;
import kr.civilid.events.access.chain.ChainedRecord;
import kr.civilid.events.access.chain.Lane;
import kr.civilid.events.access.chain.Ledger;
import org.jspecify.annotations.Nullable;

/// The tables as they stand in one snapshot, while the service goes on writing.
public final class JdbcLedger implements Ledger {

    private static final int AT_ONCE = 1_000;
    private static final String LANES = """
            select lane, month, key_id, seq, encode(head, 'hex') head, dropped_at,
                   encode(dropped_seal, 'hex') dropped_seal
            from access_lane order by lane""";
    private static final String RECORDS = """
            select lane, seq, at, who, subject, roles, client, who_agency, from_address, person_id, issuance_id, agency,
                   act, why, request_id, encode(hash, 'hex') hash
            from access_ledger where lane = ? order by seq, at""";
    private static final String STRAY = """
            select distinct lane from access_ledger r
            where not exists (select from access_lane l where l.lane = r.lane) order by lane""";
    private static final String ANCHORS = """
            select number, at, key_id, encode(previous, 'hex') previous, encode(hash, 'hex') hash
            from access_anchor order by number""";
    private static final String MARKS =
            "select lane, seq, encode(head, 'hex') head from access_anchor_lane where number = ? order by lane";

    private final Connection connection;

    /// Begins a transaction that only reads; whoever opened the connection closes it.
    public JdbcLedger(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }

    @Override
    public List<Lane> lanes() {
        return list(
                LANES,
                null,
                row -> new Lane(
                        row.getLong("lane"),
                        row.getObject("month", LocalDate.class),
                        row.getString("key_id"),
                        row.getLong("seq"),
                        row.getString("head"),
                        instant(row, "dropped_at"),
                        row.getString("dropped_seal")));
    }

    @Override
    public void records(long lane, Consumer<ChainedRecord> taker) {
        each(RECORDS, lane, row -> taker.accept(access(row)));
    }

    @Override
    public List<Long> strayLanes() {
        return list(STRAY, null, row -> row.getLong(1));
    }

    @Override
    public List<Anchor> anchors() {
        return list(
                ANCHORS,
                null,
                row -> new Anchor(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("key_id"),
                        row.getString("previous"),
                        row.getString("hash")));
    }

    @Override
    public List<Anchor.Mark> marks(long anchor) {
        return list(MARKS, anchor, row -> new Anchor.Mark(row.getLong(1), row.getLong(2), row.getString(3)));
    }

    private static ChainedRecord access(ResultSet row) throws SQLException {
        return new ChainedRecord(
                row.getLong("lane"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("subject"),
                row.getString("roles"),
                row.getString("client"),
                row.getString("who_agency"),
                row.getString("from_address"),
                row.getObject("person_id", UUID.class),
                row.getObject("issuance_id", UUID.class),
                row.getString("agency"),
                row.getString("act"),
                row.getString("why"),
                row.getString("request_id"),
                row.getString("hash"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, @Nullable Long parameter, Reading<T> reading) {
        var all = new ArrayList<T>();
        each(sql, parameter, row -> all.add(reading.of(row)));
        return all;
    }

    private void each(String sql, @Nullable Long parameter, Taking taking) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            if (parameter != null) {
                statement.setLong(1, parameter);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new LedgerUnreadable(e);
        }
    }
}
