package kr.civilid.events.catalog;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// 신뢰목록: whose signature counts for what. The payload of the JWS that [RegistryEvent.TrustListPublished] carries.
///
/// The JWS has `typ` `civilid-trust-list+jwt`, ES256 and an `x5c` that chains to the root every service is given.
public record TrustList(long version, Instant issuedAt, Instant expiresAt, List<Issuer> issuers) {

    public static final String TYPE = "civilid-trust-list+jwt";

    /// Who may sign credentials of the types `vcts`: by DID, by `iss`, and by the X.509 anchors (base64 DER) that the
    /// `x5c` of a credential or of its status list must chain to.
    public record Issuer(String did, URI issuer, List<String> vcts, List<String> anchors) {}
}
