package kr.civilid.issuance.enrolment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.AdmitPhone;
import kr.civilid.issuance.enrolment.application.GiveConsent;
import kr.civilid.issuance.enrolment.application.ReadTerms;
import kr.civilid.issuance.enrolment.application.WithdrawConsent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What the holder agrees to, and may take back. Each call carries an access token and a DPoP proof.
@Path("/enrolments/{id}")
@Tag(name = "Enrolments")
@APIResponse(responseCode = "401", description = "Not the bound phone")
class ConsentResource {

    private final AdmitPhone admitPhone;
    private final ReadTerms readTerms;
    private final GiveConsent giveConsent;
    private final WithdrawConsent withdrawConsent;
    private final IncomingCall call;

    ConsentResource(
            AdmitPhone admitPhone,
            ReadTerms readTerms,
            GiveConsent giveConsent,
            WithdrawConsent withdrawConsent,
            IncomingCall call) {
        this.admitPhone = admitPhone;
        this.readTerms = readTerms;
        this.giveConsent = giveConsent;
        this.withdrawConsent = withdrawConsent;
        this.call = call;
    }

    record Consent(
            @Schema(description = "Compact JWS by the device key, typ civilid-consent+jwt", examples = "eyJ0eXAi…")
            @NotNull
            @Size(min = 1, max = 8_192)
            String consent) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Terms")
    record TermsView(
            @Schema(examples = "2026-01") String version,

            @Schema(description = "SHA-256(text ‖ 0x00 ‖ textEn), base64url")
            Digest hash,

            String text,
            String textEn,

            @Schema(description = "Whether this phone has still to agree, for the first time or anew")
            boolean consentRequired,

            @Schema(description = "Agreed to older terms: when the ID is suspended unless the phone agrees") @Nullable
            Instant consentUntil) {

        static TermsView of(ReadTerms.Asked asked) {
            var terms = asked.terms();
            return new TermsView(
                    terms.version(),
                    terms.hash(),
                    terms.korean(),
                    terms.english(),
                    asked.consentRequired(),
                    asked.until().orElse(null));
        }
    }

    @GET
    @Path("/terms")
    @PermitAll
    @Operation(summary = "The terms to agree to, and whether that is still asked for")
    public Uni<TermsView> terms(@RestPath IssuanceId id) {
        return admitPhone.byToken(id, call.get()).flatMap(readTerms::of).map(TermsView::of);
    }

    @PUT
    @Path("/consent")
    @PermitAll
    @Operation(summary = "Agree to the terms; with an ID in hand, to changed ones")
    @APIResponse(responseCode = "204", description = "Agreed; what only the missing consent suspended is of use again")
    @APIResponse(responseCode = "409", description = "`step-out-of-order`")
    @APIResponse(responseCode = "422", description = "`consent-refused`")
    public Uni<Void> consent(@RestPath IssuanceId id, @NotNull @Valid Consent consent) {
        return admitPhone.byToken(id, call.get()).flatMap(device -> giveConsent.by(device, consent.consent()));
    }

    @DELETE
    @Path("/consent")
    @PermitAll
    @Operation(summary = "Take the consent back; the DPoP proof of the call is kept as its signature")
    @APIResponse(responseCode = "204", description = "The live ID is revoked, an open application withdrawn")
    public Uni<Void> withdraw(@RestPath IssuanceId id) {
        var received = call.get();
        return admitPhone
                .byToken(id, received)
                .flatMap(device -> withdrawConsent.by(device, received.proof().orElseThrow()));
    }
}
