package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.request.domain.Role.HELP_DESK_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_OFFICER_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.lifecycle.application.FindId;
import kr.civilid.issuance.lifecycle.application.RevokeId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// The live ID of an employee.
@Path("/ids/{employeeNumber}")
@Tag(name = "IDs", description = "The ID after it was issued")
class IdResource {

    private static final String NUMBER = "[0-9A-Za-z-]{4,20}";

    private final FindId findId;
    private final RevokeId revokeId;
    private final CurrentCaller caller;

    IdResource(FindId findId, RevokeId revokeId, CurrentCaller caller) {
        this.findId = findId;
        this.revokeId = revokeId;
        this.caller = caller;
    }

    /// Why HR ends an ID. The other reasons are the system's own.
    enum RevocationReason {
        LOST_PHONE(Reason.LOST_PHONE),
        NEW_PHONE(Reason.NEW_PHONE),
        APP_DELETED(Reason.APP_DELETED),
        PIN_LOCKED(Reason.PIN_LOCKED),
        DETAILS_CHANGED(Reason.DETAILS_CHANGED),
        EMPLOYMENT_ENDED(Reason.EMPLOYMENT_ENDED),
        HR_DECISION(Reason.HR_DECISION);

        private final Reason meant;

        RevocationReason(Reason meant) {
            this.meant = meant;
        }
    }

    record Revocation(
            @Schema(examples = "EMPLOYMENT_ENDED") @NotNull RevocationReason reason) {}

    @GET
    @RolesAllowed({HR_SYSTEM_NAME, HR_OFFICER_NAME, HELP_DESK_NAME})
    @Operation(summary = "The live ID of an employee")
    @APIResponse(responseCode = "200", description = "State, since when, on which kind of phone")
    @APIResponse(responseCode = "404", description = "id-not-found, also for another agency's")
    public Uni<IdView> find(@RestPath @Pattern(regexp = NUMBER) String employeeNumber) {
        return findId.of(caller.get(), employeeNumber).map(IdView::of);
    }

    @POST
    @Path("/revocation")
    @RolesAllowed(HR_OFFICER_NAME)
    @ResponseStatus(204)
    @Operation(summary = "End the live ID for good")
    @APIResponse(responseCode = "204", description = "Revoked; gates refuse it within seconds")
    @APIResponse(responseCode = "404", description = "id-not-found, also for another agency's")
    public Uni<Void> revoke(
            @RestPath @Pattern(regexp = NUMBER) String employeeNumber, @NotNull @Valid Revocation revocation) {
        return revokeId.by(caller.get(), employeeNumber, revocation.reason().meant);
    }
}
