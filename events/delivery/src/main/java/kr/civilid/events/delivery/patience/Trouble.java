package kr.civilid.events.delivery.patience;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/// What kind of trouble a failure is, told by its causes.
public final class Trouble {

    /// SQLSTATE classes that say "not now": connection, not in a fit state (starting, refusing connections),
    /// transaction rollback (serialization, deadlock), resources, operator intervention (shutdown, timeout).
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57");

    /// True where the same attempt may succeed later without anybody mending anything.
    public static boolean passes(Throwable failure) {
        return causes(failure).anyMatch(cause -> switch (cause) {
            case PgException refused -> passes(refused.getSqlState());
            // As Hibernate wraps the former.
            case SQLException refused -> passes(refused.getSQLState());
            case IOException _,
                    TimeoutException _,
                    io.smallrye.mutiny.TimeoutException _,
                    ClosedConnectionException _,
                    JDBCConnectionException _,
                    StaleStateException _,
                    OptimisticLockException _,
                    PessimisticLockException _,
                    LockTimeoutException _ -> true;
            // How the pool says that nothing became free in time.
            case NoStackTraceThrowable _ -> true;
            default -> false;
        });
    }

    private static boolean passes(@Nullable String sqlState) {
        return sqlState != null && sqlState.length() == 5 && PASSING.contains(sqlState.substring(0, 2));
    }

    /// Where in our code it went wrong, without the message, which may quote data.
    static String place(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith("kr.civilid."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("outside our code");
    }

    /// A failure and what lies behind it.
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private Trouble() {}
}
