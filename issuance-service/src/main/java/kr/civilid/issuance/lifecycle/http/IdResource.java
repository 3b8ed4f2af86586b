package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.request.domain.Role.HELP_DESK_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_OFFICER_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.lifecycle.application.FindId;
import kr.civilid.issuance.lifecycle.application.ResumeId;
import kr.civilid.issuance.lifecycle.application.RevokeId;
import kr.civilid.issuance.lifecycle.application.SuspendId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The live ID of an employee.
@Path("/ids/{employeeNumber}")
@Tag(name = "IDs", description = "The ID after it was issued")
class IdResource {

    static final String NUMBER = "[0-9A-Za-z-]{4,20}";

    private final FindId findId;
    private final SuspendId suspendId;
    private final ResumeId resumeId;
    private final RevokeId revokeId;
    private final CurrentCaller caller;

    IdResource(FindId findId, SuspendId suspendId, ResumeId resumeId, RevokeId revokeId, CurrentCaller caller) {
        this.findId = findId;
        this.suspendId = suspendId;
        this.resumeId = resumeId;
        this.revokeId = revokeId;
        this.caller = caller;
    }

    record Revocation(
            @Schema(examples = "EMPLOYMENT_ENDED") @NotNull RevocationReason reason) {}

    record Suspension(
            @Schema(examples = "HR_DECISION") @NotNull SuspensionReason reason) {}

    @GET
    @RolesAllowed({HR_SYSTEM_NAME, HR_OFFICER_NAME, HELP_DESK_NAME})
    @Operation(summary = "The live ID of an employee")
    @APIResponse(responseCode = "200", description = "State, since and until when, why, on which kind of phone")
    @APIResponse(responseCode = "404", description = "`id-not-found`, also for another agency's")
    public Uni<IdView> find(@RestPath @Pattern(regexp = NUMBER) String employeeNumber) {
        return findId.of(caller.get(), employeeNumber).map(IdView::of);
    }

    @POST
    @Path("/suspension")
    @RolesAllowed({HR_OFFICER_NAME, HELP_DESK_NAME})
    @ResponseStatus(200)
    @Operation(summary = "Suspend the live ID; a repeated call changes nothing")
    @APIResponse(responseCode = "200", description = "Suspended; gates refuse it within seconds")
    @APIResponse(responseCode = "404", description = "`id-not-found`, also for another agency's")
    @APIResponse(responseCode = "429", description = "`mass-action-needed`: two officers decide about so many")
    public Uni<IdView> suspend(
            @RestPath @Pattern(regexp = NUMBER) String employeeNumber, @NotNull @Valid Suspension suspension) {
        return suspendId
                .by(caller.get(), employeeNumber, suspension.reason().meant())
                .map(IdView::of);
    }

    @DELETE
    @Path("/suspension")
    @RolesAllowed(HR_OFFICER_NAME)
    @Operation(summary = "End one suspension; the ID is of use again when it was the last")
    @APIResponse(responseCode = "200", description = "Ended; the answer tells what still holds")
    @APIResponse(responseCode = "400", description = "`invalid-value`")
    @APIResponse(responseCode = "404", description = "`id-not-found`, also for another agency's")
    @APIResponse(responseCode = "409", description = "`not-suspended` by this source, with the sources that do suspend")
    @APIResponse(responseCode = "422", description = "`identity-not-checked`, for a lost phone")
    @APIResponse(responseCode = "429", description = "`mass-action-needed`: two officers decide about so many")
    public Uni<IdView> resume(
            @RestPath @Pattern(regexp = NUMBER) String employeeNumber,
            @Parameter(description = "STAFF for what an official suspended, LOSS_REPORT for a phone that was found")
                    @RestQuery
                    @DefaultValue("STAFF")
                    @Pattern(regexp = "STAFF|LOSS_REPORT")
                    String source,
            @Parameter(description = "The officer has seen that whoever has the phone is its holder")
                    @RestQuery
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false")
                    String identityChecked,
            @Parameter(description = "Why, for the record", example = "MATTER_SETTLED")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "MATTER_SETTLED|BY_MISTAKE|PHONE_FOUND")
                    String reason) {
        return resumeId.by(
                        caller.get(),
                        employeeNumber,
                        Source.valueOf(source),
                        Boolean.parseBoolean(identityChecked),
                        Optional.ofNullable(reason))
                .map(IdView::of);
    }

    @POST
    @Path("/revocation")
    @RolesAllowed(HR_OFFICER_NAME)
    @ResponseStatus(204)
    @Operation(summary = "End the live ID for good")
    @APIResponse(responseCode = "204", description = "Revoked; gates refuse it within seconds")
    @APIResponse(responseCode = "404", description = "`id-not-found`, also for another agency's")
    @APIResponse(responseCode = "429", description = "`mass-action-needed`: two officers decide about so many")
    public Uni<Void> revoke(
            @RestPath @Pattern(regexp = NUMBER) String employeeNumber, @NotNull @Valid Revocation revocation) {
        return revokeId.by(caller.get(), employeeNumber, revocation.reason().meant());
    }
}
