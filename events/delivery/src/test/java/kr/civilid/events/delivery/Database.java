package kr.civilid.events.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The test's own hand on the service's database, and on the server as its administrator.
public final class Database {

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s/%s".formatted(address(), name()), "civilid", "civilid");
    }

    public static void execute(String sql, Object... parameters) {
        try (var connection = connect()) {
            execute(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    public static long count(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).getFirst());
    }

    public static List<String> column(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var values = new ArrayList<String>();
            var result = statement.executeQuery();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends every connection to the service's database.
    public static void cutConnections() {
        administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name()));
    }

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

    private static String address() {
        return System.getProperty("civilid.postgres.address");
    }

    private static String name() {
        return System.getProperty("civilid.postgres.database");
    }

    private Database() {}
}
