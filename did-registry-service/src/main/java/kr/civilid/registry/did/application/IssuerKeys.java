package kr.civilid.registry.did.application;

import java.util.Map;

/// The public keys that organisations sign credentials with.
public interface IssuerKeys {

    /// Of the organisation whose DID this registry keeps.
    AssertionKey own();

    /// `jwk` has kty, crv, x and y only; `thumbprint` is that of RFC 7638, base64url.
    record AssertionKey(Map<String, Object> jwk, String thumbprint) {}
}
