package kr.civilid.issuance.request.http;

import static kr.civilid.issuance.request.domain.Role.APPLICANT_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_OFFICER_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.request.application.RenewInvitation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// New invitation codes.
@Path("/issuances")
@Tag(name = "Issuances")
class InvitationResource {

    private final RenewInvitation renewInvitation;
    private final CurrentCaller caller;

    InvitationResource(RenewInvitation renewInvitation, CurrentCaller caller) {
        this.renewInvitation = renewInvitation;
        this.caller = caller;
    }

    @Schema(description = "The code goes to the applicant's phone and nowhere else")
    record InvitationView(
            @Schema(description = "When the new code ends") Instant expiresAt) {}

    @POST
    @Path("/{id}/invitation")
    @ResponseStatus(202)
    @RolesAllowed({HR_SYSTEM_NAME, APPLICANT_NAME, HR_OFFICER_NAME})
    @Operation(summary = "Have a new invitation code sent by text; the one before is dead")
    @APIResponse(responseCode = "202", description = "On its way")
    @APIResponse(responseCode = "404", description = "`issuance-not-found`, also for somebody else's")
    @APIResponse(responseCode = "409", description = "`not-to-be-invited` with state")
    @APIResponse(responseCode = "429", description = "`too-many-invitations`: five an hour")
    public Uni<InvitationView> renew(@RestPath IssuanceId id) {
        return renewInvitation.by(caller.get(), id).map(InvitationView::new);
    }
}
