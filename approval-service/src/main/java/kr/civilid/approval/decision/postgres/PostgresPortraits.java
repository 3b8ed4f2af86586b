package kr.civilid.approval.decision.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import kr.civilid.approval.decision.application.Portraits;
import kr.civilid.approval.personal.application.Boxes;
import kr.civilid.approval.personal.application.Boxes.Box;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// Beside the contents and not in them: an inbox opens many of those, and shows no portrait.
@ApplicationScoped
class PostgresPortraits implements Portraits {

    private static final String KEEP = """
            insert into application_portrait (issuance_id, portrait_hash, box) values (:id, :hash, :box)
            on conflict do nothing
            """;
    private static final String FIND =
            "select box from application_portrait where issuance_id = :id and portrait_hash = :hash";
    private static final String FORGET = "delete from application_portrait where issuance_id = :id";

    private final Boxes boxes;

    PostgresPortraits(Boxes boxes) {
        this.boxes = boxes;
    }

    @Override
    public Uni<Void> keep(IssuanceId id, PersonId person, byte[] portrait) {
        var hash = Digest.of(portrait);
        return boxes.close(person, place(id, hash), Base64.getEncoder().encodeToString(portrait))
                .flatMap(box -> box.map(closed -> insert(id, hash, closed))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    @Override
    public Uni<Optional<byte[]>> find(IssuanceId id, PersonId person, Digest portrait) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FIND, byte[].class)
                        .setParameter("id", id.value())
                        .setParameter("hash", portrait.base64url())
                        .getResultList())
                .flatMap(found -> boxes.open(found.stream()
                        .map(bytes -> new Box(person, place(id, portrait), bytes))
                        .toList()))
                .map(words -> words.stream()
                        .flatMap(Optional::stream)
                        .map(Base64.getDecoder()::decode)
                        .findFirst());
    }

    @Override
    public Uni<Void> forget(IssuanceId id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET)
                        .setParameter("id", id.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> insert(IssuanceId id, Digest hash, byte[] box) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", id.value())
                        .setParameter("hash", hash.base64url())
                        .setParameter("box", box)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String place(IssuanceId id, Digest portrait) {
        return "portrait|%s|%s".formatted(id, portrait);
    }
}
