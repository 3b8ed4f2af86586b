package kr.civilid.registry.status.bus;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import kr.civilid.registry.status.application.Publication;
import kr.civilid.registry.status.application.PublishStatusLists;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Gathers the changes of a moment (`civilid.status.batch`) into one publication.
@ApplicationScoped
class BusPublication implements Publication {

    private static final String DUE = "status-publication-due";

    private final Vertx vertx;
    private final PublishStatusLists publishStatusLists;
    private final Clock clock;
    private final Pace pace;

    BusPublication(
            Vertx vertx,
            PublishStatusLists publishStatusLists,
            Clock clock,
            @ConfigProperty(name = "civilid.status.batch") Duration batch) {
        this.vertx = vertx;
        this.publishStatusLists = publishStatusLists;
        this.clock = clock;
        this.pace = new Pace(batch);
    }

    @Override
    public void soon() {
        pace.wanted().ifPresent(this::publishAfter);
    }

    private void publishAfter(Duration wait) {
        vertx.setTimer(wait.toMillis(), _ -> {
            pace.due();
            vertx.eventBus().send(DUE, "");
        });
    }

    @ConsumeEvent(DUE)
    Uni<Void> publish(String ignored) {
        pace.begin();
        var start = clock.instant();
        return publishStatusLists
                .due()
                .onTermination()
                .invoke(() ->
                        pace.done(Duration.between(start, clock.instant())).ifPresent(this::publishAfter));
    }

    /// What a crash between a commit and its publication left behind, what another instance published, what expires.
    @Scheduled(every = "1s", delayed = "2s")
    void catchUp() {
        soon();
    }
}
