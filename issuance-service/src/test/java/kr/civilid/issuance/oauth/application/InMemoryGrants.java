package kr.civilid.issuance.oauth.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.oauth.domain.Grant;

public final class InMemoryGrants implements Grants {

    private record Added(IssuanceId issuance, Instant at) {}

    public final Map<Digest, Grant> held = new LinkedHashMap<>();
    private final List<Added> added = new ArrayList<>();

    @Override
    public Uni<Void> add(Grant.Open grant, Instant at) {
        return Uni.createFrom().voidItem().invoke(() -> {
            held.replaceAll((code, earlier) ->
                    earlier instanceof Grant.Open open && open.issuanceId().equals(grant.issuanceId())
                            ? new Grant.Replaced(code)
                            : earlier);
            held.put(grant.code(), grant);
            added.add(new Added(grant.issuanceId(), at));
        });
    }

    @Override
    public Uni<Long> countSince(IssuanceId issuance, Instant since) {
        return Uni.createFrom()
                .item(() -> added.stream()
                        .filter(one ->
                                one.issuance().equals(issuance) && one.at().isAfter(since))
                        .count());
    }

    @Override
    public Uni<Optional<Grant>> lock(Digest code) {
        return Uni.createFrom().item(() -> Optional.ofNullable(held.get(code)));
    }

    @Override
    public Uni<Void> save(Grant grant) {
        return Uni.createFrom().voidItem().invoke(() -> held.put(grant.code(), grant));
    }
}
