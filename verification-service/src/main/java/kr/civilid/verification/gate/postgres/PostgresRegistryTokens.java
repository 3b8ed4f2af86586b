package kr.civilid.verification.gate.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.verification.gate.application.RegistryTokens;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresRegistryTokens implements RegistryTokens {

    private static final String KEEP = "insert into registry_token (key, version, token, published_at)"
            + " values (?1, ?2, ?3, ?4) on conflict (key) do update"
            + " set version = excluded.version, token = excluded.token, published_at = excluded.published_at"
            + " where (registry_token.published_at, registry_token.version) < (excluded.published_at, excluded.version)";

    @Override
    public Uni<Void> keep(List<RegistryEvent> tokens) {
        return Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> Multi.createFrom()
                        .iterable(tokens)
                        .map(RegistryTokenRow::of)
                        .onItem()
                        .transformToUniAndConcatenate(row -> keep(session, row))
                        .collect()
                        .last()
                        .replaceWithVoid()));
    }

    private static Uni<Integer> keep(Mutiny.Session session, RegistryTokenRow row) {
        return session.createNativeQuery(KEEP)
                .setParameter(1, row.key)
                .setParameter(2, row.version)
                .setParameter(3, row.token)
                .setParameter(4, row.publishedAt)
                .executeUpdate();
    }

    @Override
    public Uni<List<RegistryEvent>> all() {
        return Panache.withSession(() -> Panache.getSession()
                        .flatMap(
                                session -> session.createSelectionQuery("from RegistryTokenRow", RegistryTokenRow.class)
                                        .getResultList()))
                .map(rows -> rows.stream().map(RegistryTokenRow::held).toList());
    }
}
