package kr.civilid.issuance.oauth.domain;

import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// What an access token opens: the ID of one issuance, for one wallet, for minutes.
///
/// `token` is the hash of the token; `key` the RFC 7638 thumbprint of the DPoP key it is bound to, empty for a bearer
/// token; `clientId` is empty for an anonymous wallet.
public record Access(
        Digest token, IssuanceId issuanceId, Optional<String> clientId, Optional<String> key, Instant expiresAt) {}
