package kr.civilid.events.delivery.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.civilid.testkit.parts.PostgresServer;
import kr.civilid.testkit.parts.SharedParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One connection, made on one event loop and used from another.
class BoundedWaitPoolTest {

    private final VertxInternal vertx = (VertxInternal) Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final Context itsLoop = vertx.createEventLoopContext();
    private final Context otherLoop = vertx.createEventLoopContext();
    private final Pool unbounded =
            Pool.pool(vertx, database(), new PoolOptions().setMaxSize(1).setConnectionTimeout(0));
    private final Pool pool = new BoundedWaitPool(vertx, unbounded, Duration.ofMillis(200));

    @BeforeEach
    void connect() throws Exception {
        of(on(itsLoop, unbounded::getConnection)).close();
    }

    @AfterEach
    void close() throws Exception {
        of(pool.close());
        of(vertx.close());
    }

    @Test
    void whoever_waits_too_long_is_told_so_and_the_next_is_served() throws Exception {
        var lent = of(on(otherLoop, pool::getConnection));
        var late = on(otherLoop, pool::getConnection);

        assertThat(failure(late)).hasMessage("Timeout");

        lent.close();
        assertThat(of(on(otherLoop, pool::getConnection))).isNotNull();
    }

    @Test
    void a_connection_that_comes_when_the_time_is_up_goes_back() throws Exception {
        var lent = of(on(otherLoop, pool::getConnection));
        var late = on(otherLoop, pool::getConnection);
        var goOn = new CountDownLatch(1);
        itsLoop.runOnContext(_ -> wait(goOn));
        lent.close();
        assertThat(failure(late)).hasMessage("Timeout");
        goOn.countDown();

        assertThat(of(on(itsLoop, pool::getConnection))).isNotNull();
    }

    private static Future<SqlConnection> on(Context loop, Supplier<Future<SqlConnection>> work) {
        var done = Promise.<SqlConnection>promise();
        loop.runOnContext(_ -> work.get().onComplete(done));
        return done.future();
    }

    private static <T> T of(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static Throwable failure(Future<?> future) throws Exception {
        var failure = new CompletableFuture<Throwable>();
        future.onFailure(failure::complete);
        return failure.get(10, TimeUnit.SECONDS);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PgConnectOptions database() {
        var address = SharedParts.get().postgres();
        var name = "pool-" + UUID.randomUUID();
        PostgresServer.createDatabase(address, name);
        return PgConnectOptions.fromUri("postgresql://civilid:civilid@" + address + "/" + name);
    }
}
