package kr.civilid.registry.did.domain;

import java.util.List;
import kr.civilid.events.catalog.AgencyCode;

/// An organisation with a DID; `log` holds the lines of its did:webvh log, without line ends, oldest first.
public record Organization(AgencyCode code, Did did, List<String> log) {

    public Organization {
        log = List.copyOf(log);
    }
}
