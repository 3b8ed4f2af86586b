package kr.civilid.verification.decision.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;

/// Whom one gate admits, and when. No agencies means every agency; no hours means always.
///
/// `requiredClaims` must be disclosed, e.g. `portrait` where a guard compares faces. A gate that looks at agencies
/// needs `agency_code` besides.
public record GatePolicy(
        Site site,
        Set<AgencyCode> agencies,
        Optional<Hours> hours,
        boolean acceptsGenericAudience,
        Set<String> requiredClaims) {

    public GatePolicy {
        agencies = Set.copyOf(agencies);
        requiredClaims = Set.copyOf(requiredClaims);
    }

    public boolean accepts(String audience) {
        return audience.equals(site.urn()) || acceptsGenericAudience && audience.equals(Site.ANY_GATE);
    }

    public boolean openAt(Instant at) {
        return hours.isEmpty() || hours.get().include(at);
    }

    public boolean admits(String agency) {
        return agencies.stream().anyMatch(admitted -> admitted.digits().equals(agency));
    }
}
