package kr.civilid.testkit.admission;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.civilid.testkit.parts.Database;

/// All that lies in the database of the service under test, so that two looks tell whether anything was written.
final class Footprint implements AutoCloseable {

    /// Rows of these change as events travel; that one is there does not.
    private static final Set<String> TRAVELLING = Set.of("outbox", "inbox");

    private static final String TABLES = """
            select c.oid::regclass::text, '' from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = 'public'""";

    private static final String RECORDS = "select lane || ' ' || seq, act from access_ledger where who = '%s'";

    private final Connection connection;
    private final String look;
    private final boolean keepsRecords;

    private Footprint(Connection connection) throws SQLException {
        this.connection = connection;
        var tables = rows(TABLES).keySet();
        this.keepsRecords = tables.contains("access_ledger");
        this.look = tables.stream().map(Footprint::look).collect(Collectors.joining(" union all "));
    }

    static Footprint open() {
        try {
            return new Footprint(Database.connect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The tables that differ after `work`, done at most `times` until one time nothing does.
    Set<String> changedBy(Runnable work, int times) {
        var before = now();
        work.run();
        var changed = new TreeSet<String>();
        now().forEach((table, content) -> {
            if (!content.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed.isEmpty() || times == 1 ? changed : changedBy(work, times - 1);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The access records in the name of `who`: each with its act. None where the service keeps none.
    Map<String, String> records(String who) {
        try {
            return keepsRecords ? rows(RECORDS.formatted(who)) : Map.of();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A row that is written anew has another transaction's number.
    private static String look(String table) {
        var numbers = TRAVELLING.contains(table) ? "0" : "coalesce(sum(xmin::text::bigint), 0)";
        return "select '%s', count(*) || ' ' || %s from %s".formatted(table, numbers, table);
    }

    private Map<String, String> now() {
        try {
            return rows(look);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> rows(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new TreeMap<String, String>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        }
    }
}
