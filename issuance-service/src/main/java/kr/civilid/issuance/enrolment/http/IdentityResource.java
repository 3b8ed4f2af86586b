package kr.civilid.issuance.enrolment.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.AdmitPhone;
import kr.civilid.issuance.enrolment.application.CheckIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// Who holds the phone. The call carries an access token and a DPoP proof.
@Path("/enrolments/{id}")
@Tag(name = "Enrolments")
@APIResponse(responseCode = "401", description = "Not the bound phone")
class IdentityResource {

    private final AdmitPhone admitPhone;
    private final CheckIdentity checkIdentity;
    private final IncomingCall call;

    IdentityResource(AdmitPhone admitPhone, CheckIdentity checkIdentity, IncomingCall call) {
        this.admitPhone = admitPhone;
        this.checkIdentity = checkIdentity;
        this.call = call;
    }

    record Proof(
            @Schema(description = "ID token of the identity-proofing provider", examples = "eyJhbGci…")
            @NotNull
            @Size(min = 1, max = 16_384)
            String idToken) {

        @Override
        public String toString() {
            return "Proof[***]";
        }
    }

    @POST
    @Path("/identity-check")
    @PermitAll
    @ResponseStatus(204)
    @Operation(summary = "Hand in the result of the identity check")
    @APIResponse(responseCode = "204", description = "The person is the one applied for")
    @APIResponse(responseCode = "409", description = "`step-out-of-order`")
    @APIResponse(responseCode = "422", description = "`identity-mismatch`, `identity-token-refused`")
    @APIResponse(responseCode = "429", description = "`too-many-identity-mismatches`")
    @APIResponse(responseCode = "503", description = "`identity-proofing-unavailable`")
    public Uni<Void> check(@RestPath IssuanceId id, @NotNull @Valid Proof proof) {
        return admitPhone.byToken(id, call.get()).flatMap(device -> checkIdentity.by(device, proof.idToken()));
    }
}
