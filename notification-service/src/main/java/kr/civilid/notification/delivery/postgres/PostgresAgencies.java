package kr.civilid.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.PersonalVault;
import kr.civilid.notification.delivery.application.Agencies;

@ApplicationScoped
class PostgresAgencies implements Agencies {

    /// The person's key is made along with it, so that a text finds it.
    private static final String REMEMBER = """
            with known as (%s)
            insert into issuance_agency (issuance_id, agency, person_id) values (:issuance, :agency, :person)
            on conflict (issuance_id) do update set agency = excluded.agency""".formatted(Persons.REGISTER);

    private final PersonalVault vault;

    PostgresAgencies(PersonalVault vault) {
        this.vault = vault;
    }

    @Override
    public Uni<Void> remember(IssuanceId issuanceId, AgencyCode agency, PersonId person) {
        return vault.newKey(person)
                .flatMap(key -> Panache.getSession()
                        .flatMap(session -> Persons.registering(session.createNativeQuery(REMEMBER), key)
                                .setParameter("issuance", issuanceId.value())
                                .setParameter("agency", agency.digits())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> owns(AgencyCode agency, IssuanceId issuanceId) {
        return Panache.withSession(() -> of(issuanceId, "").map(List.of(agency.digits())::equals));
    }

    @Override
    public Uni<Boolean> hold(AgencyCode agency, IssuanceId issuanceId) {
        return of(issuanceId, " for update").map(List.of(agency.digits())::equals);
    }

    private static Uni<List<String>> of(IssuanceId issuanceId, String lock) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select agency from issuance_agency where issuance_id = :issuance" + lock, String.class)
                        .setParameter("issuance", issuanceId.value())
                        .getResultList());
    }
}
