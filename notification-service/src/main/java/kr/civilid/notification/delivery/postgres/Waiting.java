package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import kr.civilid.notification.delivery.application.NotStored;

/// A reactive transaction, seen from a thread that may wait for it.
final class Waiting {

    /// Runs `work` in one transaction on a context of its own. Whatever keeps it from committing is a [NotStored].
    static <T> T until(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (Throwable failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new NotStored(failure);
        }
    }

    private Waiting() {}
}
