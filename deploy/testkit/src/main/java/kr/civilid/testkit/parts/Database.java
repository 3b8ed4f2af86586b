package kr.civilid.testkit.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The test's own hand on the database of the service under test, past the service; and on the server, as its
/// administrator.
///
/// What is asked or changed without naming a connection goes over one that is kept, each statement a transaction.
public final class Database {

    private record Kept(String url, Connection connection) {}

    private static @Nullable Kept kept;

    /// `jdbc:postgresql://…` of the database.
    public static String url() {
        return "jdbc:postgresql://%s/%s".formatted(address(), name());
    }

    /// Another connection as the service's own role, to be closed by the caller.
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "civilid", "civilid");
    }

    /// The same as the administrator, whom no privilege stops.
    public static Connection connectAsAdministrator() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    /// The one number that `query` gives.
    public static long count(String query, Object... parameters) {
        return Long.parseLong(column(query, parameters).getFirst());
    }

    /// The first column of each row, as text.
    public static synchronized List<String> column(String query, Object... parameters) {
        try (var statement = prepared(kept(), query, parameters);
                var rows = statement.executeQuery()) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives the number of rows changed.
    public static synchronized int change(String sql, Object... parameters) {
        try {
            return change(kept(), sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same within the caller's transaction.
    public static int change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(connection, sql, parameters)) {
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    /// Ends every connection to the database.
    public static void cutConnections() {
        administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name()));
    }

    /// Lets nobody in any longer, not even who is in.
    public static void refuseConnections() {
        administer("alter database \"%s\" with allow_connections false".formatted(name()));
        cutConnections();
    }

    public static void acceptConnections() {
        administer("alter database \"%s\" with allow_connections true".formatted(name()));
    }

    private static void administer(String sql) {
        try (var connection =
                        DriverManager.getConnection("jdbc:postgresql://" + address() + "/postgres", "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name() {
        return System.getProperty("civilid.postgres.database");
    }

    private static String address() {
        return System.getProperty("civilid.postgres.address");
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /// Of the database that the service under test has now: another test may have had another, or cut it.
    private static Connection kept() throws SQLException {
        var last = kept;
        if (last != null && last.url().equals(url()) && last.connection().isValid(5)) {
            return last.connection();
        }
        if (last != null) {
            last.connection().close();
        }
        var next = new Kept(url(), connect());
        kept = next;
        return next.connection();
    }

    private Database() {}
}
