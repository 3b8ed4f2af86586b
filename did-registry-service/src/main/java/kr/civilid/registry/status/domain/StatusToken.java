package kr.civilid.registry.status.domain;

import java.time.Instant;

/// A signed status list as it is served: the same bits as JWT and as CWT. A higher `version` replaces a lower one.
public record StatusToken(int list, long version, Signed signed, Instant issuedAt, Instant expiresAt) {

    /// The two signatures over the same bits and the same dates.
    public record Signed(String jwt, byte[] cwt) {}

    public boolean holdsAt(Instant time) {
        return !time.isBefore(issuedAt) && time.isBefore(expiresAt);
    }
}
