package kr.civilid.events.access;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The test's own hand on the service's database: the service's, which is refused, and an administrator's, which is
/// not.
public final class Database {

    public static String url() {
        return "jdbc:postgresql://%s/%s"
                .formatted(
                        System.getProperty("civilid.postgres.address"),
                        System.getProperty("civilid.postgres.database"));
    }

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "civilid", "civilid");
    }

    public static void execute(String sql, Object... parameters) throws SQLException {
        try (var connection = connect()) {
            execute(connection, sql, parameters);
        }
    }

    /// As somebody whom no trigger stops.
    public static void tamper(String sql, Object... parameters) {
        try (var connection = DriverManager.getConnection(url(), "postgres", "")) {
            connection.setAutoCommit(false);
            execute(connection, "set local session_replication_role = replica");
            execute(connection, sql, parameters);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    private Database() {}
}
