package kr.civilid.registry.did.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.registry.did.domain.WebAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where DIDs of this registry are: `<civilid.did.domain>/organizations/<code>`.
@ApplicationScoped
public class OwnAddress {

    private static final String FOLDER = "organizations";

    private final String domain;

    OwnAddress(@ConfigProperty(name = "civilid.did.domain") String domain) {
        this.domain = domain;
    }

    WebAddress of(AgencyCode code) {
        return new WebAddress(domain, List.of(FOLDER, code.toString()));
    }

    /// The organisation whose address this is, if it is one of this registry's; host names have no case.
    Optional<AgencyCode> organization(WebAddress address) {
        var path = address.path();
        if (!address.domain().equalsIgnoreCase(domain)
                || path.size() != 2
                || !path.getFirst().equals(FOLDER)) {
            return Optional.empty();
        }
        return organization(path.getLast());
    }

    /// Empty for what is no agency code.
    public Optional<AgencyCode> organization(String code) {
        return code.matches("[0-9]{7}") ? Optional.of(new AgencyCode(code)) : Optional.empty();
    }
}
