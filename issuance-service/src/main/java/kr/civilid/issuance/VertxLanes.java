package kr.civilid.issuance;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// A session lives in the locals of a duplicated Vert.x context, so each piece of work gets a new one.
@ApplicationScoped
class VertxLanes implements Lanes {

    private final Vertx vertx;

    VertxLanes(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public <T> Uni<T> apart(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var own = vertx.getOrCreateContext();
            var lane = requireNonNull(VertxContext.createNewDuplicatedContext(own));
            VertxContextSafetyToggle.setContextSafe(lane, true);
            return Uni.createFrom()
                    .deferred(work::get)
                    .runSubscriptionOn(command -> lane.runOnContext(_ -> command.run()))
                    .emitOn(command -> own.runOnContext(_ -> command.run()));
        });
    }
}
