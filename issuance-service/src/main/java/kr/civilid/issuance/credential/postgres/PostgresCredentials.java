package kr.civilid.issuance.credential.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.application.Credentials;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Transition;

@ApplicationScoped
class PostgresCredentials implements Credentials {

    private static final String LIVE = "from CredentialRow where personId = ?1 and state <> REVOKED";

    private final CredentialSeries series;

    PostgresCredentials(CredentialSeries series) {
        this.series = series;
    }

    @Override
    public Uni<Optional<Credential.Live>> of(PersonId person) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(LIVE, CredentialRow.class)
                        .setParameter(1, person.value())
                        .getResultList())
                .map(PostgresCredentials::live));
    }

    @Override
    public Uni<Optional<Credential.Live>> lock(PersonId person) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(LIVE, CredentialRow.class)
                        .setParameter(1, person.value())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList())
                .map(PostgresCredentials::live);
    }

    @Override
    public Uni<List<StatusReference>> statuses(CredentialId id) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from SigningIntentRow where credentialId = ?1 and state = ISSUED order by statusUri, idx",
                                SigningIntentRow.class)
                        .setParameter(1, id.value())
                        .getResultList())
                .map(rows -> rows.stream().map(SigningIntentRow::status).toList());
    }

    @Override
    public <S extends Credential> Uni<S> save(Transition<S> step, String by) {
        var reached = step.to();
        return Panache.getSession()
                .flatMap(session -> session.find(
                                CredentialRow.class, reached.id().value())
                        .flatMap(found -> {
                            var row = found == null ? CredentialRow.of(reached) : found;
                            row.hold(reached);
                            return session.persistAll(
                                    row,
                                    CredentialTransitionRow.of(
                                            row, by, step.event().at()));
                        })
                        // Hibernate would insert a new ID before it ends the old one; the one-live-ID index forbids it.
                        .chain(session::flush))
                .chain(() -> series.announce(reached.issuanceId(), step.event()))
                .replaceWith(reached);
    }

    private static Optional<Credential.Live> live(List<CredentialRow> rows) {
        return rows.stream()
                .map(CredentialRow::held)
                .filter(Credential.Live.class::isInstance)
                .map(Credential.Live.class::cast)
                .findFirst();
    }
}
