package kr.civilid.approval.evidence.application;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/// The service's key for evidence.
public interface Signatures {

    /// A compact JWS, ES256, of `claims` as JSON with this `typ`. Comes back on the caller's context.
    Uni<String> sign(String typ, Map<String, Object> claims);

    String keyId();

    /// The public half as a JWK.
    String publicKey();
}
