package kr.civilid.registry.status.signing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// What a Status List Token claims (draft-ietf-oauth-status-list §5), before it becomes JSON or CBOR.
record StatusClaims(
        URI uri, Instant issuedAt, Instant expiresAt, Duration ttl, URI aggregation, int bits, byte[] list) {}
