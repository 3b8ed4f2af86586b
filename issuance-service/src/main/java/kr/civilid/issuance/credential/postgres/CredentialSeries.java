package kr.civilid.issuance.credential.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.delivery.Outbox;

/// The id that an issuance's copies go under, and the order of what is said of it.
@ApplicationScoped
class CredentialSeries {

    private final Outbox outbox;

    CredentialSeries(Outbox outbox) {
        this.outbox = outbox;
    }

    /// The caller holds the lock of the issuance, so that two cannot begin one series.
    Uni<CredentialId> of(IssuanceId issuance) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into credential_series as series (issuance_id, credential_id, sequence) values (?1, ?2, 0)
                        on conflict (issuance_id) do update set sequence = series.sequence
                        returning credential_id""", UUID.class)
                        .setParameter(1, issuance.value())
                        .setParameter(2, CredentialId.next().value())
                        .getSingleResult()
                        .map(CredentialId::new));
    }

    /// In its place among what was said of this ID before.
    Uni<Void> announce(IssuanceId issuance, CredentialEvent event) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into credential_series as series (issuance_id, credential_id, sequence) values (?1, ?2, 1)
                                on conflict (issuance_id) do update set sequence = series.sequence + 1
                                returning sequence""", Long.class)
                        .setParameter(1, issuance.value())
                        .setParameter(2, event.credentialId().value())
                        .getSingleResult())
                .flatMap(sequence -> outbox.announce(event, sequence));
    }
}
