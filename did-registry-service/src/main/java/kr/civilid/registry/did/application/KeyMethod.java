package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.KeyDocument;
import kr.civilid.registry.did.domain.Resolution;
import kr.civilid.registry.did.domain.VersionQuery;

/// did:key with an Ed25519 or a P-256 key; it has no versions.
@ApplicationScoped
class KeyMethod implements DidMethod {

    @Override
    public String name() {
        return "key";
    }

    @Override
    public Uni<Resolution> resolve(Did did, VersionQuery version) {
        return Uni.createFrom()
                .item(
                        version instanceof VersionQuery.Latest
                                ? new Resolution.Resolved(KeyDocument.of(did), Map.of())
                                : DidMethod.notFound("a did:key has no versions"));
    }
}
