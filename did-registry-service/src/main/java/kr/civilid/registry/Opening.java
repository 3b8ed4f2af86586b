package kr.civilid.registry;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.civilid.events.delivery.patience.PatientStart;
import kr.civilid.registry.status.application.PublishStatusLists;
import kr.civilid.registry.trust.application.PublishTrustList;

/// Before the service is ready: the issuer has its DID, trust is published, and the first status list resolves.
/// Needs the database; what is announced waits in the outbox for Kafka.
@ApplicationScoped
class Opening {

    private final PublishTrustList publishTrustList;
    private final PublishStatusLists publishStatusLists;

    Opening(PublishTrustList publishTrustList, PublishStatusLists publishStatusLists) {
        this.publishTrustList = publishTrustList;
        this.publishStatusLists = publishStatusLists;
    }

    void open(@Observes StartupEvent starting) throws Throwable {
        PatientStart.await(() -> publishTrustList.due().chain(publishStatusLists::first));
    }

    /// Another instance may have published, the list may be past half its life.
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keepTrustFresh() {
        return publishTrustList.due();
    }
}
