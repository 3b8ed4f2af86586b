package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.Organization;
import kr.civilid.registry.did.domain.Resolution;
import kr.civilid.registry.did.domain.VerifiedLog;
import kr.civilid.registry.did.domain.VersionQuery;
import kr.civilid.registry.did.domain.WebvhDid;

/// did:webvh of this registry's organisations. The log is verified anew each time: what the database holds is no
/// better than what the web would give.
@ApplicationScoped
class WebvhMethod implements DidMethod {

    private final OwnAddress addresses;
    private final Organizations organizations;
    private final DidLogs logs;

    WebvhMethod(OwnAddress addresses, Organizations organizations, DidLogs logs) {
        this.addresses = addresses;
        this.organizations = organizations;
        this.logs = logs;
    }

    @Override
    public String name() {
        return "webvh";
    }

    @Override
    public Uni<Resolution> resolve(Did did, VersionQuery version) {
        return addresses
                .organization(WebvhDid.of(did).address())
                .map(organizations::find)
                .orElseGet(() -> Uni.createFrom().item(Optional.<Organization>empty()))
                .chain(found -> found.filter(organization -> organization.did().equals(did))
                        .map(organization -> resolve(organization, version))
                        .orElseGet(() -> Uni.createFrom().item(DidMethod.notFound("no log of this DID is kept here"))));
    }

    private Uni<Resolution> resolve(Organization organization, VersionQuery version) {
        return logs.verify(organization.did(), organization.log())
                .map(log -> log.find(version)
                        .map(entry -> answer(log, entry))
                        .orElseGet(() -> DidMethod.notFound("the DID has no such version")));
    }

    private static Resolution answer(VerifiedLog log, VerifiedLog.Entry entry) {
        var metadata = metadata(log, entry);
        return log.latest().deactivated()
                ? new Resolution.Deactivated(entry.document(), metadata)
                : new Resolution.Resolved(entry.document(), metadata);
    }

    /// The metadata that did:webvh 1.0 names; numbers as text, for resolution metadata has no integers.
    private static Map<String, Object> metadata(VerifiedLog log, VerifiedLog.Entry entry) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("versionId", entry.versionId());
        metadata.put("versionTime", entry.timestamp());
        metadata.put("created", log.entries().getFirst().timestamp());
        metadata.put("updated", log.latest().timestamp());
        metadata.put("scid", log.scid());
        metadata.put("portable", log.portable());
        metadata.put("deactivated", log.latest().deactivated());
        metadata.put("ttl", Long.toString(log.ttl()));
        return metadata;
    }
}
