package kr.civilid.registry.did.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.delivery.Outbox;
import kr.civilid.registry.did.application.Organizations;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.Organization;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresOrganizations implements Organizations {

    private final Outbox outbox;

    PostgresOrganizations(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Optional<Organization>> find(AgencyCode code) {
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> find(session, code)));
    }

    @Override
    public Uni<Organization> add(Organization organization, Instant at) {
        // Two instances may start for the first time at once; the primary key decides whose DID it is.
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into organization (code, did, created_at) values (:code, :did, :at)"
                                        + " on conflict do nothing")
                        .setParameter("code", organization.code().digits())
                        .setParameter("did", organization.did().value())
                        .setParameter("at", at)
                        .executeUpdate()
                        .chain(inserted -> inserted == 0
                                ? Uni.createFrom().voidItem()
                                : session.persist(lastLine(organization))
                                        .chain(() -> outbox.announce(
                                                new RegistryEvent.DidRegistered(
                                                        organization.did().value(), at),
                                                1)))
                        .chain(() -> find(session, organization.code()))
                        .map(Optional::orElseThrow)));
    }

    @Override
    public Uni<Organization> append(Organization organization) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.persist(lastLine(organization)))
                .replaceWith(organization));
    }

    private static LogEntryRow lastLine(Organization organization) {
        return LogEntryRow.of(
                organization.code().digits(),
                organization.log().size(),
                organization.log().getLast());
    }

    private static Uni<Optional<Organization>> find(Mutiny.Session session, AgencyCode code) {
        return session.find(OrganizationRow.class, code.digits())
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : session.createQuery(
                                        "select line from LogEntryRow where code = :code order by version",
                                        String.class)
                                .setParameter("code", row.code)
                                .getResultList()
                                .map(lines -> Optional.of(new Organization(code, new Did(row.did), lines))));
    }
}
