package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.issuance.enrolment.domain.ProvenIdentity;

/// 본인확인기관: the OpenID Connect provider that proves identities.
public interface IdentityProvider {

    /// Fails with [IdentityTokenRefused] for a token that the provider did not make for us and this `nonce`, and with
    /// [ProofingUnavailable] where its keys cannot be had.
    Uni<ProvenIdentity> verify(String idToken, String nonce);

    /// Where the app sends the holder.
    Reference reference();

    record Reference(String issuer, String clientId) {}
}
