package kr.civilid.notification.delivery.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Visit;

/// What became of the texts about one issuance, for staff of the agency it belongs to. Who looked is recorded with the
/// look itself.
@ApplicationScoped
public class ReadMessages {

    private final Messages messages;
    private final Agencies agencies;
    private final Accesses accesses;
    private final Clock clock;

    ReadMessages(Messages messages, Agencies agencies, Accesses accesses, Clock clock) {
        this.messages = messages;
        this.agencies = agencies;
        this.accesses = accesses;
        this.clock = clock;
    }

    /// Oldest first. Fails with [UnknownIssuance] for one of another agency, too.
    @WithTransaction
    public Uni<List<Message>> of(IssuanceId issuanceId, Visit visit) {
        return agencies.owns(visit.agency(), issuanceId).flatMap(owned -> {
            if (!owned) {
                return Uni.createFrom().failure(new UnknownIssuance());
            }
            return accesses.add(visit, Accesses.Act.READ_MESSAGES, issuanceId, clock.instant())
                    .flatMap(_ -> messages.of(issuanceId));
        });
    }
}
