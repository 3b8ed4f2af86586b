package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/// What issuance-service says of an ID on its way to a phone, on [Topics#ISSUANCE]; only issuance-service writes there.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(IssuanceEvent.Requested.class),
    @Type(IssuanceEvent.DepartmentApproved.class),
    @Type(IssuanceEvent.Approved.class),
    @Type(IssuanceEvent.Returned.class),
    @Type(IssuanceEvent.Resubmitted.class),
    @Type(IssuanceEvent.Withdrawn.class),
    @Type(IssuanceEvent.Expired.class),
    @Type(IssuanceEvent.Invited.class),
    @Type(IssuanceEvent.Enrolled.class),
    @Type(IssuanceEvent.PinSet.class),
    @Type(IssuanceEvent.IdentityVerified.class),
    @Type(IssuanceEvent.Consented.class),
    @Type(IssuanceEvent.Offered.class),
    @Type(IssuanceEvent.NoticeDue.class),
    @Type(IssuanceEvent.Issued.class),
    @Type(IssuanceEvent.PersonErased.class)
})
public sealed interface IssuanceEvent extends Event {

    IssuanceId issuanceId();

    @Override
    default String key() {
        return issuanceId().toString();
    }

    enum Kind {
        NEW,
        REISSUE
    }

    /// An application has come in. `content` is an [Application] sealed to approval-service; `contentHash` is what
    /// every approval signs.
    @JsonTypeName("issuance.requested.v1")
    record Requested(
            IssuanceId issuanceId,
            PersonId personId,
            Kind kind,
            AgencyCode agency,
            Digest contentHash,
            Sealed content,
            Instant at)
            implements IssuanceEvent {}

    @JsonTypeName("issuance.department-approved.v1")
    record DepartmentApproved(IssuanceId issuanceId, Instant at) implements IssuanceEvent {}

    /// HR has approved. `invitation` is an [Invitation] sealed to notification-service.
    @JsonTypeName("issuance.approved.v1")
    record Approved(IssuanceId issuanceId, Sealed invitation, Instant at) implements IssuanceEvent {}

    @JsonTypeName("issuance.returned.v1")
    record Returned(IssuanceId issuanceId, Instant at) implements IssuanceEvent {}

    /// What was returned, or held for more, is before the approval chain again. `content` and `contentHash` as in
    /// [Requested]: a decision on another hash counts no longer.
    @JsonTypeName("issuance.resubmitted.v1")
    record Resubmitted(IssuanceId issuanceId, Digest contentHash, Sealed content, Instant at)
            implements IssuanceEvent {}

    @JsonTypeName("issuance.withdrawn.v1")
    record Withdrawn(IssuanceId issuanceId, Instant at) implements IssuanceEvent {}

    @JsonTypeName("issuance.expired.v1")
    record Expired(IssuanceId issuanceId, Instant at) implements IssuanceEvent {}

    @JsonTypeName("issuance.invited.v1")
    record Invited(IssuanceId issuanceId, Instant at) implements IssuanceEvent {}

    /// One phone is bound. `holder` is `SHA-256(salt ‖ did)` of the device key's did:jwk.
    @JsonTypeName("issuance.enrolled.v1")
    record Enrolled(IssuanceId issuanceId, Digest holder, Instant at) implements IssuanceEvent {}

    @JsonTypeName("issuance.pin-set.v1")
    record PinSet(IssuanceId issuanceId, Instant at) implements IssuanceEvent {}

    @JsonTypeName("issuance.identity-verified.v1")
    record IdentityVerified(IssuanceId issuanceId, Instant at) implements IssuanceEvent {}

    /// The holder has agreed to the terms; said again, and then no step, when a holder agrees to changed ones.
    @JsonTypeName("issuance.consented.v1")
    record Consented(IssuanceId issuanceId, String termsVersion, Instant at) implements IssuanceEvent {}

    /// The credential offer was asked for, so the transaction code must reach the phone. Not a step: it may be asked
    /// again. `transactionCode` is a [TransactionCode] sealed to notification-service.
    @JsonTypeName("issuance.offered.v1")
    record Offered(IssuanceId issuanceId, Sealed transactionCode, Instant at) implements IssuanceEvent {}

    /// The applicant or holder is to be told something by text. Not a step: it may happen at any time, also after the
    /// ID is issued. `letter` is a [Letter] sealed to notification-service.
    @JsonTypeName("issuance.notice-due.v1")
    record NoticeDue(IssuanceId issuanceId, NotificationEvent.Notice notice, Sealed letter, Instant at)
            implements IssuanceEvent {}

    @JsonTypeName("issuance.issued.v1")
    record Issued(IssuanceId issuanceId, CredentialId credentialId, Instant at) implements IssuanceEvent {}

    /// Whom the issuance was for is erased: nobody may keep anything that tells who it was. Not a step, and the last
    /// that is said of the issuance; said of each that this person had.
    @JsonTypeName("issuance.person-erased.v1")
    record PersonErased(IssuanceId issuanceId, PersonId personId, Instant at) implements IssuanceEvent {}
}
