package kr.civilid.registry.did.domain;

import java.time.Instant;

/// Which version of a DID document is wanted (DID parameters `versionId`, `versionTime`, and did:webvh's
/// `versionNumber`).
public sealed interface VersionQuery {

    record Latest() implements VersionQuery {}

    record ById(String versionId) implements VersionQuery {}

    record ByNumber(int number) implements VersionQuery {}

    record AtTime(Instant time) implements VersionQuery {}
}
