package kr.civilid.events.http;

import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a database or peer that is away from a fault in the request or in us.
final class Outage {

    /// Classes of SQLSTATE (PostgreSQL, appendix A): connection exception, insufficient resources, operator
    /// intervention; a database that starts up or shuts down answers 57P03 or 57P01.
    private static final List<String> AWAY = List.of("08", "53", "57");

    static boolean in(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16)
                .anyMatch(Outage::is);
    }

    private static boolean is(Throwable cause) {
        return switch (cause) {
            case DatabaseException database -> away(database.getSqlState());
            case SQLException database -> away(database.getSQLState());
            case IOException _, TimeoutException _, VertxException _ -> true;
            // What a pool says that had no connection to give in time: it has no type of its own.
            default -> "Timeout".equals(cause.getMessage());
        };
    }

    private static boolean away(@Nullable String sqlState) {
        return sqlState != null && AWAY.stream().anyMatch(sqlState::startsWith);
    }

    private Outage() {}
}
