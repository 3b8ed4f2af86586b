package kr.civilid.approval.stage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The database of the service under test, past the service.
public final class Rows {

    public static Connection connect() throws SQLException {
        var url = "jdbc:postgresql://%s/%s"
                .formatted(
                        System.getProperty("civilid.postgres.address"),
                        System.getProperty("civilid.postgres.database"));
        return DriverManager.getConnection(url, "civilid", "civilid");
    }

    public static int change(String sql, Object... parameters) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    /// The first column of every row.
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

    public static String state(Object issuanceId) {
        return column("select state from approval where issuance_id = ?", issuanceId)
                .getFirst();
    }

    private Rows() {}
}
