package kr.civilid.events.delivery.upkeep;

import io.quarkus.arc.DefaultBean;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// What delivery needs from its surroundings, where the service does not bring its own.
@Singleton
class Platform implements PgPoolCreator {

    /// Longer than a statement may take (2 s), shorter than a request (5 s).
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public Pool create(Input input) {
        var options = input.poolOptions().setConnectionTimeout(0);
        var pool = Pool.pool(input.vertx(), input.pgConnectOptionsList().getFirst(), options);
        return new BoundedWaitPool(input.vertx(), pool, LONGEST_WAIT);
    }
}
