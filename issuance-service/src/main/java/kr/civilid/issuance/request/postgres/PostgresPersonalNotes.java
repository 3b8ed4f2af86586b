package kr.civilid.issuance.request.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.PersonalVault;
import kr.civilid.issuance.request.application.PersonalNotes;

@ApplicationScoped
class PostgresPersonalNotes implements PersonalNotes {

    private final PersonalVault vault;

    PostgresPersonalNotes(PersonalVault vault) {
        this.vault = vault;
    }

    @Override
    public Uni<String> close(PersonId person, String place, String words) {
        return row(person)
                .flatMap(row -> vault.close(row.key(), words.getBytes(StandardCharsets.UTF_8), place))
                .map(Base64.getEncoder()::encodeToString);
    }

    @Override
    public Uni<String> open(PersonId person, String place, String box) {
        return row(person)
                .flatMap(row -> vault.open(row.key(), Base64.getDecoder().decode(box), place))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Uni<PersonRow> row(PersonId person) {
        return Panache.withSession(
                () -> Panache.getSession().flatMap(session -> session.find(PersonRow.class, person.value())));
    }
}
