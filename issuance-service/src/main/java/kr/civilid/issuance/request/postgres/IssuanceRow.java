package kr.civilid.issuance.request.postgres;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;
import kr.civilid.issuance.request.domain.Stage;
import org.jspecify.annotations.Nullable;

/// An issuance at rest. A column its state does not use is null; only this class knows which.
@Entity
@Table(name = "issuance")
class IssuanceRow {

    @Id
    UUID id = new UUID(0, 0);

    UUID personId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    IssuanceEvent.Kind kind = IssuanceEvent.Kind.NEW;

    String hrSystem = "";
    String agency = "";
    String contentHash = "";
    Instant requestedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    Stage stage = Stage.REQUESTED;

    @Nullable
    UUID credentialId;

    /// Of the last step, or of what else began the waiting anew. Each step is a change of the row, even one that stays
    /// in its state.
    Instant waitingSince = Instant.EPOCH;

    @Nullable
    Instant remindedAt;

    @Version
    long version;

    static IssuanceRow of(Issuance issuance) {
        var request = issuance.request();
        var row = new IssuanceRow();
        row.id = request.id().value();
        row.personId = request.personId().value();
        row.kind = request.kind();
        row.hrSystem = request.hrSystem();
        row.agency = request.agency().digits();
        row.requestedAt = request.requestedAt();
        row.hold(issuance);
        return row;
    }

    void hold(Issuance issuance) {
        stage = Stage.of(issuance);
        contentHash = issuance.request().contentHash().base64url();
        if (issuance instanceof Issuance.Issued issued) {
            credentialId = issued.credential().value();
        }
    }

    Issuance held() {
        var request = new Request(
                new IssuanceId(id),
                new PersonId(personId),
                kind,
                hrSystem,
                new AgencyCode(agency),
                new Digest(contentHash),
                requestedAt);
        return switch (stage) {
            case REQUESTED -> new Issuance.Requested(request);
            case DEPARTMENT_APPROVED -> new Issuance.DepartmentApproved(request);
            case APPROVED -> new Issuance.Approved(request);
            case INVITED -> new Issuance.Invited(request);
            case ENROLLED -> new Issuance.Enrolled(request);
            case PIN_SET -> new Issuance.PinSet(request);
            case IDENTITY_VERIFIED -> new Issuance.IdentityVerified(request);
            case CONSENTED -> new Issuance.Consented(request);
            case ISSUED -> new Issuance.Issued(request, new CredentialId(requireNonNull(credentialId)));
            case RETURNED -> new Issuance.Returned(request);
            case WITHDRAWN -> new Issuance.Withdrawn(request);
            case EXPIRED -> new Issuance.Expired(request);
        };
    }

    /// The number of the last step, from 1: what the bus calls `ce_sequence`.
    long sequence() {
        return version + 1;
    }
}
