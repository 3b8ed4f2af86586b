package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.registry.did.domain.Organization;
import kr.civilid.registry.did.domain.ParallelDocument;
import kr.civilid.registry.did.domain.WebvhDid;

/// What lies at an organisation's own path: its log, and the did:web document beside it.
@ApplicationScoped
public class PublishedDids {

    private final Organizations organizations;
    private final DidLogs logs;

    PublishedDids(Organizations organizations, DidLogs logs) {
        this.organizations = organizations;
        this.logs = logs;
    }

    /// The lines of did.jsonl; fails with [UnknownOrganization].
    public Uni<List<String>> log(AgencyCode code) {
        return organization(code).map(Organization::log);
    }

    /// The did:web document; fails with [UnknownOrganization], also where the DID was given up.
    public Uni<Map<String, Object>> parallel(AgencyCode code) {
        return organization(code)
                .chain(organization -> logs.verify(organization.did(), organization.log())
                        .map(log -> {
                            if (log.latest().deactivated()) {
                                throw new UnknownOrganization();
                            }
                            return ParallelDocument.of(
                                    WebvhDid.of(organization.did()),
                                    log.latest().document());
                        }));
    }

    private Uni<Organization> organization(AgencyCode code) {
        return organizations.find(code).map(found -> found.orElseThrow(UnknownOrganization::new));
    }
}
