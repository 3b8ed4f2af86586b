package kr.civilid.issuance.enrolment.http;

import java.time.Instant;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.BindPhone.Bound;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A bound phone and what it calls with.
record EnrolmentView(
        IssuanceId enrolmentId,

        @Schema(description = "DPoP-bound to the device key")
        String accessToken,

        @Schema(description = "Seconds", examples = "600") long expiresIn,

        @Schema(description = "OAuth-Client-Attestation for the token endpoint")
        String walletAttestation,

        @Schema(description = "When to ask for a new attestation")
        Instant refreshAfter,

        IdentityCheckView identityCheck) {

    /// Where the holder proves who they are, and the nonce that binds the proof to this enrolment.
    record IdentityCheckView(String issuer, String clientId, String nonce) {}

    static EnrolmentView of(Bound bound) {
        var access = bound.access();
        var provider = bound.identityProvider();
        return new EnrolmentView(
                bound.enrolment(),
                access.token(),
                access.life().toSeconds(),
                access.attestation(),
                access.refreshAfter(),
                new IdentityCheckView(provider.issuer(), provider.clientId(), bound.identityNonce()));
    }

    @Override
    public String toString() {
        return "EnrolmentView[***]";
    }
}
