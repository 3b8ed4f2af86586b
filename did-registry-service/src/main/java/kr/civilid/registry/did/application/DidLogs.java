package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.VerifiedLog;
import kr.civilid.registry.did.domain.WebAddress;

/// did:webvh logs: begun and continued with the update key, verified with what they hold. Off the caller's thread.
public interface DidLogs {

    /// Begins a log at `address`; `document` makes the first document from the DID's text.
    Uni<Begun> begin(WebAddress address, Function<String, Map<String, Object>> document, Instant time);

    /// The next line of a log whose lines are `lines`.
    Uni<String> next(List<String> lines, Map<String, Object> document, Instant time);

    /// Fails with [kr.civilid.registry.did.domain.InvalidDid] where `lines` are not the log of `did`.
    Uni<VerifiedLog> verify(Did did, List<String> lines);

    record Begun(Did did, String line) {}
}
