package kr.civilid.issuance.request.http;

import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.request.application.ResubmitIssuance;
import kr.civilid.issuance.request.domain.Sight;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Applications that come back mended.
@Path("/issuances")
@Tag(name = "Issuances")
class ResubmissionResource {

    private final ResubmitIssuance resubmitIssuance;
    private final CurrentCaller caller;

    ResubmissionResource(ResubmitIssuance resubmitIssuance, CurrentCaller caller) {
        this.resubmitIssuance = resubmitIssuance;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(HR_SYSTEM_NAME)
    @Operation(summary = "Submit again what an approver returned, or wanted more for")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Resubmission.class),
                            examples = @ExampleObject(name = "mended", value = Examples.RESUBMISSION)))
    @APIResponse(responseCode = "200", description = "Before its approvers again; also where it already is")
    @APIResponse(responseCode = "404", description = "`issuance-not-found`, also for somebody else's")
    @APIResponse(responseCode = "409", description = "`resubmission-not-expected`, `issuance-already-open`")
    @APIResponse(responseCode = "413", description = "`too-large`")
    @APIResponse(responseCode = "422", description = "`not-eligible` with reasons, `another-application` with property")
    public Uni<IssuanceView> resubmit(@RestPath IssuanceId id, @NotNull @Valid Resubmission mended) {
        return resubmitIssuance
                .by(caller.get(), id, mended.mended())
                .map(journey -> IssuanceView.listed(journey, Sight.PROGRESS));
    }
}
