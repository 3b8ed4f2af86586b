package kr.civilid.issuance;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/// Runs what would hold up the event loop (signing, name look-ups, blocking clients) and goes on where the caller was:
/// a database session belongs to one context.
@Singleton
public class Workers {

    public <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            var context = Vertx.currentContext();
            var done = Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
            return context == null ? done : done.emitOn(task -> context.runOnContext(_ -> task.run()));
        });
    }
}
