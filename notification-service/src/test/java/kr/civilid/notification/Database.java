package kr.civilid.notification;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The test's own hand on the service's database.
final class Database {

    static void execute(String sql) {
        try (var connection = DriverManager.getConnection(url(), "civilid", "civilid");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column of every row, as text.
    static List<String> column(String sql, Object parameter) {
        try (var connection = DriverManager.getConnection(url(), "civilid", "civilid");
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
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

    private static String url() {
        return "jdbc:postgresql://%s/%s"
                .formatted(Issuance.setting("civilid.postgres.address"), Issuance.setting("civilid.postgres.database"));
    }

    private Database() {}
}
