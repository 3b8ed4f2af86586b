package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.Resolution;
import kr.civilid.registry.did.domain.VersionQuery;

/// Resolves the DIDs of one method without asking anybody outside.
public interface DidMethod {

    /// As in `did:<name>:…`.
    String name();

    /// May fail with [kr.civilid.registry.did.domain.InvalidDid].
    Uni<Resolution> resolve(Did did, VersionQuery version);

    static Resolution notFound(String detail) {
        return new Resolution.Failed(Resolution.Error.NOT_FOUND, detail);
    }
}
