package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.Organization;

class InMemoryOrganizations implements Organizations {

    final Map<AgencyCode, Organization> kept = new HashMap<>();
    final List<Did> announced = new ArrayList<>();

    @Override
    public Uni<Optional<Organization>> find(AgencyCode code) {
        return Uni.createFrom().item(() -> Optional.ofNullable(kept.get(code)));
    }

    @Override
    public Uni<Organization> add(Organization organization, Instant at) {
        if (kept.putIfAbsent(organization.code(), organization) == null) {
            announced.add(organization.did());
        }
        return Uni.createFrom().item(kept.get(organization.code()));
    }

    @Override
    public Uni<Organization> append(Organization organization) {
        kept.put(organization.code(), organization);
        return Uni.createFrom().item(organization);
    }
}
