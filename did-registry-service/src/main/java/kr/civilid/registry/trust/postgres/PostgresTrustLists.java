package kr.civilid.registry.trust.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.registry.trust.application.TrustLists;

@ApplicationScoped
class PostgresTrustLists implements TrustLists {

    private final Outbox outbox;

    PostgresTrustLists(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Optional<Published>> latest() {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createQuery("from TrustListRow order by version desc", TrustListRow.class)
                        .setMaxResults(1)
                        .getResultList()
                        .map(rows -> rows.stream().findFirst().map(TrustListRow::held))));
    }

    @Override
    public Uni<Void> publish(Published list) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into trust_list (version, content, token, issued_at, expires_at)"
                                        + " values (:version, :content, :token, :issued, :expires) on conflict do nothing")
                        .setParameter("version", list.version())
                        .setParameter("content", list.content().base64url())
                        .setParameter("token", list.token())
                        .setParameter("issued", list.issuedAt())
                        .setParameter("expires", list.expiresAt())
                        .executeUpdate())
                .chain(inserted -> inserted == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.announce(
                                new RegistryEvent.TrustListPublished(list.version(), list.token(), list.issuedAt()),
                                list.version())));
    }
}
