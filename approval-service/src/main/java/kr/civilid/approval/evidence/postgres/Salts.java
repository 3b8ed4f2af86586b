package kr.civilid.approval.evidence.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.personal.application.Boxes;
import kr.civilid.approval.personal.application.ClearRows;
import kr.civilid.events.catalog.IssuanceId;
import org.hibernate.reactive.mutiny.Mutiny;

/// One salt for each approval. It dies with the applicant's key, and then nobody can try out what a commitment stands
/// for.
@ApplicationScoped
class Salts implements ClearRows {

    private static final int BYTES = 32;
    private static final String TAKE =
            "select issuance_id from approval where salt is not null order by issuance_id limit %d for update skip locked";

    private final Boxes boxes;
    private final SecureRandom random;

    Salts(Boxes boxes, SecureRandom random) {
        this.boxes = boxes;
        this.random = random;
    }

    /// Empty until something is signed, and once the applicant is erased.
    Uni<Optional<String>> of(Mutiny.Session session, IssuanceId id) {
        return session.find(SaltRow.class, id.value()).flatMap(this::known);
    }

    /// The same for every record of an approval, whose lock the caller holds. Fails once the applicant is erased: then
    /// nobody decides any more.
    Uni<String> toSignWith(Mutiny.Session session, IssuanceId id) {
        return session.find(SaltRow.class, id.value())
                .call(row -> row.saltBox == null
                        ? close(row, row.clear().orElseGet(this::fresh))
                        : Uni.createFrom().voidItem())
                .flatMap(this::known)
                .map(Optional::orElseThrow);
    }

    private Uni<Optional<String>> known(SaltRow row) {
        return row.clear().isPresent()
                ? Uni.createFrom().item(row.clear())
                : boxes.open(row.box().stream().toList())
                        .map(words -> words.stream().flatMap(Optional::stream).findFirst());
    }

    private String fresh() {
        var salt = new byte[BYTES];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    private Uni<Void> close(SaltRow row, String salt) {
        return boxes.close(row.person(), row.place(), salt).invoke(row::close).replaceWithVoid();
    }

    @Override
    public Uni<Integer> close(int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE.formatted(atMost), UUID.class)
                        .getResultList()
                        .call(ids -> Multi.createFrom()
                                .iterable(ids)
                                .onItem()
                                .transformToUniAndConcatenate(id -> session.find(SaltRow.class, id)
                                        .flatMap(row -> close(row, row.clear().orElseThrow())))
                                .collect()
                                .last()))
                .map(List::size);
    }
}
