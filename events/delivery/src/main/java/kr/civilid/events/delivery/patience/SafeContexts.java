package kr.civilid.events.delivery.patience;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.function.Function;

/// Where a session may live: a duplicated Vert.x context, one per delivery.
@Singleton
public class SafeContexts {

    private final Vertx vertx;

    SafeContexts(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Runs `work` on the caller's own such context, or on a new one for a caller that has none.
    public <T> Uni<T> run(Function<Context, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var own = Vertx.currentContext();
            if (own != null && VertxContext.isDuplicatedContext(own)) {
                return work.apply(own);
            }
            var context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            return Uni.createFrom()
                    .deferred(() -> work.apply(context))
                    .runSubscriptionOn(command -> context.runOnContext(_ -> command.run()));
        });
    }
}
