package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

final class InMemoryPortraits implements Portraits {

    final Map<IssuanceId, Map<Digest, byte[]>> kept = new HashMap<>();

    @Override
    public Uni<Void> keep(IssuanceId id, PersonId person, byte[] portrait) {
        kept.computeIfAbsent(id, _ -> new HashMap<>()).put(Digest.of(portrait), portrait);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Optional<byte[]>> find(IssuanceId id, PersonId person, Digest portrait) {
        return Uni.createFrom()
                .item(Optional.ofNullable(kept.getOrDefault(id, Map.of()).get(portrait)));
    }

    @Override
    public Uni<Void> forget(IssuanceId id) {
        kept.remove(id);
        return Uni.createFrom().voidItem();
    }
}
