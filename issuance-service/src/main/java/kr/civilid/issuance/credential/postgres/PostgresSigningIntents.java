package kr.civilid.issuance.credential.postgres;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.credential.application.SigningIntents;
import kr.civilid.issuance.credential.domain.SigningIntent;
import org.hibernate.LockMode;

@ApplicationScoped
class PostgresSigningIntents implements SigningIntents {

    private static final int AT_ONCE = 500;

    private final CredentialSeries series;
    private final StatusEntries statusEntries;

    PostgresSigningIntents(CredentialSeries series, StatusEntries statusEntries) {
        this.series = series;
        this.statusEntries = statusEntries;
    }

    @Override
    public Uni<List<SigningIntent>> open(IssuanceId issuance, List<String> holders, Instant at) {
        return series.of(issuance)
                .flatMap(credential -> statusEntries
                        .take(holders.size())
                        .map(entries -> {
                            var intents = new ArrayList<SigningIntent>();
                            for (var i = 0; i < entries.size(); i++) {
                                var salt = statusEntries.salt();
                                intents.add(
                                        new SigningIntent(credential, issuance, holders.get(i), entries.get(i), salt));
                            }
                            return List.copyOf(intents);
                        })
                        .call(intents -> Panache.getSession()
                                .flatMap(session -> session.persistAll(intents.stream()
                                        .map(intent -> SigningIntentRow.of(intent, at))
                                        .toArray()))));
    }

    @Override
    public Uni<Long> count(IssuanceId issuance) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select count(*) from SigningIntentRow where issuanceId = ?1 and state <> VOID",
                                Long.class)
                        .setParameter(1, issuance.value())
                        .getSingleResult());
    }

    @Override
    public Uni<Boolean> issued(List<SigningIntent> intents, Instant at) {
        var byList = intents.stream()
                .collect(groupingBy(intent -> intent.status().uri().toString()));
        return Multi.createFrom()
                .iterable(byList.entrySet())
                .onItem()
                .transformToUniAndConcatenate(list -> close(
                        list.getKey(),
                        list.getValue().stream()
                                .map(intent -> intent.status().idx())
                                .toList(),
                        at))
                .collect()
                .with(java.util.stream.Collectors.summingInt(Integer::intValue))
                .map(closed -> closed == intents.size());
    }

    private static Uni<Integer> close(String uri, List<Integer> indexes, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery("""
                                update SigningIntentRow set state = ISSUED, closedAt = :at
                                where statusUri = :uri and idx in (:indexes) and state = OPEN""")
                        .setParameter("at", at)
                        .setParameter("uri", uri)
                        .setParameter("indexes", indexes)
                        .executeUpdate());
    }

    @Override
    public Uni<Integer> giveUpOlderThan(Instant before, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from SigningIntentRow where state = OPEN and openedAt < ?1", SigningIntentRow.class)
                        .setParameter(1, before)
                        .setMaxResults(AT_ONCE)
                        // Another replica may be at it, or the signing itself about to end well.
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .getResultList())
                .call(rows -> giveUp(rows, at))
                .map(List::size);
    }

    private Uni<Void> giveUp(List<SigningIntentRow> rows, Instant at) {
        rows.forEach(row -> row.giveUp(at));
        var byIssuance = rows.stream().collect(groupingBy(row -> new IssuanceId(row.issuanceId)));
        return Multi.createFrom()
                .iterable(byIssuance.entrySet())
                .onItem()
                .transformToUniAndConcatenate(given -> series.announce(given.getKey(), abandoned(given.getValue(), at)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// The copies of one issuance share the id of their ID.
    private static CredentialEvent abandoned(List<SigningIntentRow> rows, Instant at) {
        return new CredentialEvent.CredentialRevoked(
                new CredentialId(rows.getFirst().credentialId),
                rows.stream().map(SigningIntentRow::status).toList(),
                CredentialEvent.Reason.SIGNING_ABANDONED,
                at);
    }
}
