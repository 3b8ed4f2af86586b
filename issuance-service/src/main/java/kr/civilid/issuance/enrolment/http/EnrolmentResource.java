package kr.civilid.issuance.enrolment.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import kr.civilid.issuance.enrolment.application.BindPhone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Where a phone begins: whoever knows employee number and invitation code may bind it.
@Path("/enrolments")
@Tag(name = "Enrolments", description = "The holder's app: bind, PIN, identity check, consent")
class EnrolmentResource {

    private final BindPhone bindPhone;

    EnrolmentResource(BindPhone bindPhone) {
        this.bindPhone = bindPhone;
    }

    @POST
    @PermitAll
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Bind this phone with the invitation code")
    @APIResponse(responseCode = "201", description = "Bound; an older phone of the same person no longer is")
    @APIResponse(
            responseCode = "403",
            description = "`phone-refused` with reason: security-level, boot-state, patch-level, revoked")
    @APIResponse(responseCode = "409", description = "`phone-bound-elsewhere`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`invitation-refused`, alike for an unknown number and a wrong code; `evidence-refused` with reason"
                            + " (statement, missing, malformed, chain, challenge, key, app) and the rule that was broken;"
                            + " `key-refused`")
    @APIResponse(responseCode = "503", description = "`attestation-unavailable`")
    public Uni<EnrolmentView> bind(@NotNull @Valid NewEnrolment wanted) {
        return bindPhone.as(wanted.wanted()).map(EnrolmentView::of);
    }
}
