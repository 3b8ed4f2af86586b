package kr.civilid.verification.decision.application;

import java.net.URI;
import java.time.Instant;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.RegistryEvent.StatusListPublished;

/// A Token Status List of two bits an entry that was found genuine, and the token that it came in.
public final class StatusList {

    private final String uri;
    private final long version;
    private final Instant issuedAt;
    private final Instant expiresAt;
    private final byte[] entries;
    private final String token;

    StatusList(String uri, long version, Instant issuedAt, Instant expiresAt, byte[] entries, String token) {
        this.uri = uri;
        this.version = version;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
        this.entries = entries;
        this.token = token;
    }

    public String uri() {
        return uri;
    }

    public long version() {
        return version;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    String token() {
        return token;
    }

    RegistryEvent published() {
        return new StatusListPublished(URI.create(uri), version, token, issuedAt);
    }

    int size() {
        return entries.length * 4;
    }

    /// 0 to 3; least significant bits first.
    int at(int index) {
        return entries[index / 4] >> index % 4 * 2 & 3;
    }

    /// The signed time decides; the version, which nobody signs, only between tokens of the same second.
    boolean isNewerThan(StatusList other) {
        var order = issuedAt.compareTo(other.issuedAt);
        return order > 0 || order == 0 && version > other.version;
    }
}
