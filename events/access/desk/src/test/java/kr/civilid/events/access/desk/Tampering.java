package kr.civilid.events.access.desk;

import java.sql.SQLException;
import kr.civilid.testkit.parts.Database;

/// Rows altered by somebody whom no trigger stops.
public final class Tampering {

    public static void tamper(String sql, Object... parameters) {
        try (var connection = Database.connectAsAdministrator()) {
            connection.setAutoCommit(false);
            Database.change(connection, "set local session_replication_role = replica");
            Database.change(connection, sql, parameters);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Tampering() {}
}
