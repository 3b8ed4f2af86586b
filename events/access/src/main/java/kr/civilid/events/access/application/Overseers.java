package kr.civilid.events.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.catalog.AgencyCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Which records an auditor may find: those about people of the auditor's agency, or all where the agency oversees the
/// others.
@ApplicationScoped
public class Overseers {

    private final Set<AgencyCode> overseers;

    Overseers(@ConfigProperty(name = "civilid.access-records.overseers") Optional<List<String>> agencies) {
        overseers = Set.copyOf(
                agencies.orElse(List.of()).stream().map(AgencyCode::new).toList());
    }

    /// Fails with [AuditorWithoutAgency].
    Optional<AgencyCode> fence(Visitor auditor) {
        if (auditor.isOfOneOf(overseers)) {
            return Optional.empty();
        }
        return Optional.of(auditor.agency().orElseThrow(AuditorWithoutAgency::new));
    }
}
