package kr.civilid.events.delivery.patience;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hibernate.QueryTimeoutException;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P03", "57014", "08006", "40001", "40P01", "53300", "55000", "55P03", "25P03"})
    void a_database_that_says_not_now_passes(String state) {
        assertThat(Trouble.passes(new CompletionException(new PgException("x", "ERROR", state, "x"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "55P03"})
    void it_passes_too_when_wrapped_by_hibernate(String state) {
        assertThat(Trouble.passes(new QueryTimeoutException("x", new SQLException("x", state), "select 1")))
                .isTrue();
    }

    @Test
    void its_place_is_told_and_its_message_is_not() {
        assertThat(Trouble.place(new IllegalStateException("홍길동")))
                .startsWith("kr.civilid.events.delivery.patience.TroubleTest")
                .doesNotContain("홍길동");
        assertThat(Trouble.place(new NotStacked())).isEqualTo("outside our code");
    }

    private static final class NotStacked extends RuntimeException {

        NotStacked() {
            super("x", null, false, false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "22001", "42P01"})
    void a_database_that_says_never_does_not(String state) {
        assertThat(Trouble.passes(new CompletionException(new PgException("x", "ERROR", state, "x"))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void broken_connections_lost_races_and_a_busy_pool_pass(Throwable failure) {
        assertThat(Trouble.passes(new IllegalStateException(failure))).isTrue();
    }

    static Stream<Throwable> passing() {
        return Stream.of(
                new ConnectException(),
                new java.io.IOException("reset"),
                new OptimisticLockException(),
                new StaleObjectStateException("x", 1),
                new io.smallrye.mutiny.TimeoutException(),
                new NoStackTraceThrowable("Timeout"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void mistakes_do_not_pass(Throwable failure) {
        assertThat(Trouble.passes(failure)).isFalse();
    }

    static Stream<Throwable> lasting() {
        return Stream.of(new IllegalArgumentException(), new NullPointerException(), new StackOverflowError());
    }
}
