package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;

/// What issuance-service says of an issued ID, on [Topics#CREDENTIAL]; only issuance-service writes there.
///
/// Holds nothing sealed, so that the topic can be kept for good. Each record names every status entry that it
/// concerns, so that the status list can be built from this topic alone.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(CredentialEvent.CredentialIssued.class),
    @Type(CredentialEvent.CredentialSuspended.class),
    @Type(CredentialEvent.CredentialResumed.class),
    @Type(CredentialEvent.CredentialNeedsRenewal.class),
    @Type(CredentialEvent.CredentialRevoked.class)
})
public sealed interface CredentialEvent extends Event {

    CredentialId credentialId();

    @Override
    default String key() {
        return credentialId().toString();
    }

    /// Why an ID was taken away for good or for a time.
    enum Reason {
        LOST_PHONE,
        NEW_PHONE,
        APP_DELETED,
        PIN_LOCKED,
        DETAILS_CHANGED,
        /// Its validity was about to end, or had ended, and another took its place.
        RENEWED,
        EMPLOYMENT_ENDED,
        ON_LEAVE,
        DUTY_SUSPENDED,
        HR_DECISION,
        CONSENT_OUTDATED,
        CONSENT_WITHDRAWN,
        SIGNING_ABANDONED
    }

    /// One signed copy: where its status is, and
    /// `SHA-256(salt ‖ holder-key thumbprint ‖ vct ‖ status uri ‖ idx ‖ event)`.
    record Copy(StatusReference status, Digest commitment) {}

    /// Copies were signed under this ID; a wallet that fetches more makes this happen again.
    @JsonTypeName("credential.issued.v1")
    record CredentialIssued(
            CredentialId credentialId, IssuanceId issuanceId, PersonId personId, List<Copy> copies, Instant at)
            implements CredentialEvent {}

    @JsonTypeName("credential.suspended.v1")
    record CredentialSuspended(CredentialId credentialId, List<StatusReference> statuses, Reason reason, Instant at)
            implements CredentialEvent {}

    @JsonTypeName("credential.resumed.v1")
    record CredentialResumed(CredentialId credentialId, List<StatusReference> statuses, Instant at)
            implements CredentialEvent {}

    @JsonTypeName("credential.needs-renewal.v1")
    record CredentialNeedsRenewal(CredentialId credentialId, List<StatusReference> statuses, Instant at)
            implements CredentialEvent {}

    @JsonTypeName("credential.revoked.v1")
    record CredentialRevoked(CredentialId credentialId, List<StatusReference> statuses, Reason reason, Instant at)
            implements CredentialEvent {}
}
