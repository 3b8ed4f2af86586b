package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.PersonalVault;
import kr.civilid.issuance.request.application.Salts;

/// A keyed hash under the person's key: nothing more to keep, and nothing to forget.
@ApplicationScoped
class VaultSalts implements Salts {

    private final PersonalVault vault;

    VaultSalts(PersonalVault vault) {
        this.vault = vault;
    }

    @Override
    public Uni<byte[]> of(PersonId person, IssuanceId issuance) {
        return Panache.getSession()
                .flatMap(session -> session.find(PersonRow.class, person.value()))
                .flatMap(row -> vault.hash(row.key(), "content-salt|" + issuance));
    }
}
