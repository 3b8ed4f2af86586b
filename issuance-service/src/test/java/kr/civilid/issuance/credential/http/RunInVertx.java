package kr.civilid.issuance.credential.http;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Calls a use case where requests call it: on a duplicated context of the event loop.
final class RunInVertx {

    static <T> void run(Supplier<Uni<T>> work) throws Exception {
        var done = new CompletableFuture<T>();
        var context = VertxContext.getOrCreateDuplicatedContext(
                CDI.current().select(Vertx.class).get());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        done.get(20, TimeUnit.SECONDS);
    }

    private RunInVertx() {}
}
