package kr.civilid.issuance;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// Each piece of work waits for the one before it and then goes on where it was asked for, the only Vert.x context in
/// which a session of it may live.
@ApplicationScoped
class VertxTurns implements Turns {

    private final Vertx vertx;
    private final ConcurrentMap<Object, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    VertxTurns(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public <T> Uni<T> in(Object key, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var own = vertx.getOrCreateContext();
            var end = new CompletableFuture<Void>();
            var before = last.put(key, end);
            return Uni.createFrom()
                    .completionStage(before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                    .emitOn(command -> own.runOnContext(_ -> command.run()))
                    .flatMap(_ -> work.get())
                    .onTermination()
                    .invoke(() -> {
                        last.remove(key, end);
                        end.complete(null);
                    });
        });
    }
}
