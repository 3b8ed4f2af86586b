package kr.civilid.registry.status.bus;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.civilid.registry.status.application.Publication;
import kr.civilid.registry.status.application.PublishStatusLists;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Gathers the changes of a moment (`civilid.status.batch`) into one publication.
@ApplicationScoped
class BusPublication implements Publication {

    private static final String DUE = "status-publication-due";

    private final Vertx vertx;
    private final PublishStatusLists publishStatusLists;
    private final Duration batch;
    private final AtomicBoolean waiting = new AtomicBoolean();

    BusPublication(
            Vertx vertx,
            PublishStatusLists publishStatusLists,
            @ConfigProperty(name = "civilid.status.batch") Duration batch) {
        this.vertx = vertx;
        this.publishStatusLists = publishStatusLists;
        this.batch = batch;
    }

    @Override
    public void soon() {
        if (waiting.compareAndSet(false, true)) {
            vertx.setTimer(batch.toMillis(), _ -> {
                waiting.set(false);
                vertx.eventBus().send(DUE, "");
            });
        }
    }

    @ConsumeEvent(DUE)
    Uni<Void> publish(String ignored) {
        return publishStatusLists.due();
    }

    /// What a crash between a commit and its publication left behind, what another instance published, what expires.
    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> catchUp() {
        return publishStatusLists.due();
    }
}
