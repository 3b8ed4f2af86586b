package kr.civilid.issuance.enrolment.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.AdmitPhone;
import kr.civilid.issuance.enrolment.application.CheckIdentity;
import kr.civilid.issuance.enrolment.application.GiveConsent;
import kr.civilid.issuance.enrolment.application.TermsInForce;
import kr.civilid.issuance.enrolment.domain.Terms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// Who holds the phone, and what they agree to. Each call carries an access token and a DPoP proof.
@Path("/enrolments/{id}")
@Tag(name = "Enrolments")
class IdentityResource {

    private final AdmitPhone admitPhone;
    private final CheckIdentity checkIdentity;
    private final GiveConsent giveConsent;
    private final TermsInForce termsInForce;
    private final IncomingCall call;

    IdentityResource(
            AdmitPhone admitPhone,
            CheckIdentity checkIdentity,
            GiveConsent giveConsent,
            TermsInForce termsInForce,
            IncomingCall call) {
        this.admitPhone = admitPhone;
        this.checkIdentity = checkIdentity;
        this.giveConsent = giveConsent;
        this.termsInForce = termsInForce;
        this.call = call;
    }

    record Proof(
            @Schema(description = "ID token of the identity-proofing provider") @NotNull @Size(min = 1, max = 16_384)
            String idToken) {

        @Override
        public String toString() {
            return "Proof[***]";
        }
    }

    record Consent(
            @Schema(description = "Compact JWS by the device key, typ civilid-consent+jwt")
            @NotNull
            @Size(min = 1, max = 8_192)
            String consent) {}

    @Schema(name = "Terms")
    record TermsView(
            @Schema(examples = "2026-01") String version,

            @Schema(description = "SHA-256(text ‖ 0x00 ‖ textEn), base64url")
            Digest hash,

            String text,
            String textEn) {

        static TermsView of(Terms terms) {
            return new TermsView(terms.version(), terms.hash(), terms.korean(), terms.english());
        }
    }

    @POST
    @Path("/identity-check")
    @PermitAll
    @ResponseStatus(204)
    @Operation(summary = "Hand in the result of the identity check")
    @APIResponse(responseCode = "204", description = "The person is the one applied for")
    @APIResponse(responseCode = "409", description = "step-out-of-order")
    @APIResponse(responseCode = "422", description = "identity-mismatch, identity-token-refused")
    @APIResponse(responseCode = "503", description = "identity-proofing-unavailable")
    public Uni<Void> check(@RestPath IssuanceId id, @NotNull @Valid Proof proof) {
        return admitPhone.byToken(id, call.get()).flatMap(device -> checkIdentity.by(device, proof.idToken()));
    }

    @GET
    @Path("/terms")
    @PermitAll
    @Operation(summary = "The terms to agree to")
    public Uni<TermsView> terms(@RestPath IssuanceId id) {
        return admitPhone.byToken(id, call.get()).map(_ -> TermsView.of(termsInForce.get()));
    }

    @PUT
    @Path("/consent")
    @PermitAll
    @Operation(summary = "Agree to the terms")
    @APIResponse(responseCode = "204", description = "Agreed")
    @APIResponse(responseCode = "409", description = "step-out-of-order")
    @APIResponse(responseCode = "422", description = "consent-refused")
    public Uni<Void> consent(@RestPath IssuanceId id, @NotNull @Valid Consent consent) {
        return admitPhone.byToken(id, call.get()).flatMap(device -> giveConsent.by(device, consent.consent()));
    }
}
