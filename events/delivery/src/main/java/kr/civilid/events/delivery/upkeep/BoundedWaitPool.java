package kr.civilid.events.delivery.upkeep;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.function.Function;

/// A pool of connections for which nobody waits longer than `longest`; who did gets the failure "Timeout". A limit of
/// the pool's own would lose connections for good: a waiter whose time is up while a connection is on its way to it
/// fails, and the connection is lent to nobody (Vert.x 4.5, `SimpleConnectionPool.Cancel`). Here it goes back.
@SuppressWarnings("deprecation") // Quarkus takes no other kind of pool.
final class BoundedWaitPool implements PgPool {

    private final Vertx vertx;
    private final Pool pool;
    private final Duration longest;

    /// `pool` has no time limit of its own.
    BoundedWaitPool(Vertx vertx, Pool pool, Duration longest) {
        this.vertx = vertx;
        this.pool = pool;
        this.longest = longest;
    }

    @Override
    public Future<SqlConnection> getConnection() {
        var lent = Promise.<SqlConnection>promise();
        var limit = vertx.setTimer(longest.toMillis(), _ -> lent.tryFail("Timeout"));
        pool.getConnection().onComplete(got -> {
            vertx.cancelTimer(limit);
            if (got.failed()) {
                lent.tryFail(got.cause());
            } else if (!lent.tryComplete(got.result())) {
                got.result().close();
            }
        });
        return lent.future();
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    /// Asked by the health check alone, which has a limit of its own: 20 s.
    @Override
    public Query<RowSet<Row>> query(String sql) {
        return pool.query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return pool.preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return pool.preparedQuery(sql, options);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        pool.close(handler);
    }
}
