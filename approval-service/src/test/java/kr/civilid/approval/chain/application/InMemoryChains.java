package kr.civilid.approval.chain.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.DepartmentLine;
import kr.civilid.events.catalog.AgencyCode;

/// Rules in a map.
public final class InMemoryChains implements Chains {

    public final Map<AgencyCode, ChainRules> rules = new HashMap<>();

    @Override
    public Uni<Optional<ChainRules>> find(AgencyCode agency) {
        return Uni.createFrom().item(() -> Optional.ofNullable(rules.get(agency)));
    }

    @Override
    public Uni<List<DepartmentLine>> linesNaming(Official deputy) {
        return find(deputy.agency())
                .map(found -> found.stream()
                        .flatMap(present -> present.lines().stream())
                        .filter(line -> line.names(deputy))
                        .toList());
    }

    @Override
    public Uni<Void> add(ChainRules next, Visit by, Instant at) {
        return Uni.createFrom().item(() -> rules.put(next.agency(), next)).replaceWithVoid();
    }
}
