package kr.civilid.events.access.chain;

import java.time.Instant;

/// How far lanes had come at a time, behind the anchor before. Hashes are in hexadecimal.
public record Anchor(long number, Instant at, String keyId, String previous, String hash) {

    /// One lane at that time; an anchor names those that had grown since the one before.
    public record Mark(long lane, long seq, String head) {}
}
