package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.Resolution;
import kr.civilid.registry.did.domain.VersionQuery;
import kr.civilid.registry.did.domain.WebAddress;

/// did:web beside the did:webvh of this registry's organisations. Knows the present only.
@ApplicationScoped
class WebMethod implements DidMethod {

    private final OwnAddress addresses;
    private final PublishedDids published;

    WebMethod(OwnAddress addresses, PublishedDids published) {
        this.addresses = addresses;
        this.published = published;
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public Uni<Resolution> resolve(Did did, VersionQuery version) {
        var code = addresses.organization(WebAddress.of(did));
        if (code.isEmpty() || !(version instanceof VersionQuery.Latest)) {
            return Uni.createFrom().item(DidMethod.notFound("no such did:web is kept here"));
        }
        return published
                .parallel(code.get())
                .<Resolution>map(document -> new Resolution.Resolved(document, Map.of()))
                .onFailure(UnknownOrganization.class)
                .recoverWithItem(_ -> DidMethod.notFound("no such did:web is kept here"));
    }
}
