package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.Invitation;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.InvitationCode;
import kr.civilid.issuance.request.domain.Issuance.Approved;
import kr.civilid.issuance.request.domain.Issuance.DepartmentApproved;

/// Approves what HR has granted, and has the invitation code texted to the applicant.
@ApplicationScoped
class InviteApplicant {

    private final Issuances issuances;
    private final Invitations invitations;
    private final Envelopes envelopes;
    private final SecureRandom random;
    private final RequestSettings settings;

    InviteApplicant(
            Issuances issuances,
            Invitations invitations,
            Envelopes envelopes,
            SecureRandom random,
            RequestSettings settings) {
        this.settings = settings;
        this.issuances = issuances;
        this.invitations = invitations;
        this.envelopes = envelopes;
        this.random = random;
    }

    Uni<Void> of(IssuanceId id, Instant at) {
        var code = InvitationCode.random(random);
        return issuances.employee(id).flatMap(employee -> approve(id, employee, code, at));
    }

    private Uni<Void> approve(IssuanceId id, Employee employee, InvitationCode code, Instant at) {
        var expiresAt = at.plus(settings.invitationLifetime());
        var invitation = invitation(employee, code, expiresAt);
        return issuances
                .advance(
                        id,
                        issuance -> issuance instanceof DepartmentApproved ready
                                ? Optional.of(ready.approve(invitation, at))
                                : Optional.empty())
                .flatMap(issuance -> issuance instanceof Approved
                        ? invitations.keep(id, employee.employeeNumber(), code, expiresAt)
                        : Uni.createFrom().voidItem());
    }

    /// Has another code texted in the place of the one before; gives when it ends. Needs the caller's transaction and
    /// the lock on the issuance.
    Uni<Instant> again(IssuanceId id, Instant at) {
        var code = InvitationCode.random(random);
        var expiresAt = at.plus(settings.invitationLifetime());
        return issuances
                .employee(id)
                .flatMap(employee -> invitations
                        .replace(id, code, expiresAt, at)
                        // Said once more with another invitation: the approval stands as it was.
                        .chain(() -> issuances.announce(
                                new IssuanceEvent.Approved(id, invitation(employee, code, expiresAt), at))))
                .replaceWith(expiresAt);
    }

    private Sealed invitation(Employee employee, InvitationCode code, Instant expiresAt) {
        return envelopes.toNotification(new Invitation(employee.phone(), code.text(), expiresAt));
    }
}
