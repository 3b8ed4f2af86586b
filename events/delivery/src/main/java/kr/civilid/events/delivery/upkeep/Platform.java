package kr.civilid.events.delivery.upkeep;

import io.quarkus.arc.DefaultBean;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/// What delivery needs from its surroundings, where the service does not bring its own.
@Singleton
class Platform implements PgPoolCreator {

    private static final int POOL_WAIT_SECONDS = 3;

    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Longer than a statement may take (2 s), shorter than a request (5 s).
    @Override
    public Pool create(Input input) {
        var options =
                input.poolOptions().setConnectionTimeout(POOL_WAIT_SECONDS).setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return Pool.pool(input.vertx(), input.pgConnectOptionsList().getFirst(), options);
    }
}
