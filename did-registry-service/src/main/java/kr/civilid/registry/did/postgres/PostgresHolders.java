package kr.civilid.registry.did.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.registry.did.application.Holders;

@ApplicationScoped
class PostgresHolders implements Holders {

    private final Outbox outbox;
    private final Clock clock;

    PostgresHolders(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> register(IssuanceId issuanceId, Digest commitment, Instant enrolledAt) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.find(HolderRow.class, issuanceId.value(), LockModeType.PESSIMISTIC_WRITE)
                        .chain(found -> {
                            var row = Optional.ofNullable(found).orElseGet(HolderRow::new);
                            if (row.commitment.equals(commitment.base64url()) || enrolledAt.isBefore(row.enrolledAt)) {
                                return Uni.createFrom().voidItem();
                            }
                            row.issuanceId = issuanceId.value();
                            row.commitment = commitment.base64url();
                            row.enrolledAt = enrolledAt;
                            row.version++;
                            return session.persist(row)
                                    .chain(() -> outbox.announce(
                                            new RegistryEvent.HolderRegistered(issuanceId, commitment, clock.instant()),
                                            row.version));
                        })));
    }
}
