package kr.civilid.issuance.enrolment.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.AdmitPhone;
import kr.civilid.issuance.enrolment.application.RenewAccess;
import kr.civilid.issuance.enrolment.application.SetPin;
import kr.civilid.issuance.enrolment.application.UnlockPhone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// The PIN of a bound phone. Each call carries a DPoP proof by the device key; [#setPin] an access token, too.
@Path("/enrolments/{id}")
@Tag(name = "Enrolments")
@APIResponse(responseCode = "401", description = "Not the bound phone")
class PinResource {

    private final AdmitPhone admitPhone;
    private final SetPin setPin;
    private final UnlockPhone unlockPhone;
    private final RenewAccess renewAccess;
    private final IncomingCall call;

    PinResource(
            AdmitPhone admitPhone, SetPin setPin, UnlockPhone unlockPhone, RenewAccess renewAccess, IncomingCall call) {
        this.admitPhone = admitPhone;
        this.setPin = setPin;
        this.unlockPhone = unlockPhone;
        this.renewAccess = renewAccess;
        this.call = call;
    }

    record Pin(
            @Schema(
                    description = "Public EC P-256 key that the phone makes from the PIN",
                    examples = "{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"…\", \"y\": \"…\"}")
            @NotNull
            @Size(min = 1, max = 10)
            Map<String, Object> pinKey) {}

    record Response(
            @Schema(description = "Compact JWS by the PIN key, typ civilid-unlock+jwt", examples = "eyJ0eXAi…")
            @NotNull
            @Size(min = 1, max = 8_192)
            String response) {}

    record ChallengeView(String challenge, Instant expiresAt) {}

    @Schema(examples = "{}")
    record Nothing() {}

    @PUT
    @Path("/pin")
    @PermitAll
    @Operation(summary = "Set the PIN, once")
    @APIResponse(responseCode = "204", description = "Set")
    @APIResponse(responseCode = "409", description = "`step-out-of-order`")
    @APIResponse(responseCode = "422", description = "`key-refused`")
    public Uni<Void> setPin(@RestPath IssuanceId id, @NotNull @Valid Pin pin) {
        return admitPhone.byToken(id, call.get()).flatMap(device -> setPin.of(device, pin.pinKey()));
    }

    @POST
    @Path("/unlock-challenges")
    @PermitAll
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Ask for a challenge to answer with the PIN key")
    @APIResponse(responseCode = "201", description = "Open for two minutes")
    @APIResponse(responseCode = "423", description = "`pin-locked`")
    public Uni<ChallengeView> challenge(@RestPath IssuanceId id, Nothing nothing) {
        return admitPhone
                .byKey(id, call.get())
                .flatMap(unlockPhone::challenge)
                .map(challenge -> new ChallengeView(challenge.challenge(), challenge.expiresAt()));
    }

    @POST
    @Path("/unlocks")
    @PermitAll
    @ResponseStatus(204)
    @Operation(summary = "Unlock with the PIN key's answer to a challenge")
    @APIResponse(responseCode = "204", description = "Unlocked")
    @APIResponse(responseCode = "422", description = "`pin-wrong` with attemptsLeft, `unlock-refused`")
    @APIResponse(responseCode = "423", description = "`pin-locked`, from the fifth wrong PIN in a row on")
    public Uni<Void> unlock(@RestPath IssuanceId id, @NotNull @Valid Response response) {
        return admitPhone.byKey(id, call.get()).flatMap(device -> unlockPhone.by(device, response.response()));
    }

    @POST
    @Path("/tokens")
    @PermitAll
    @ResponseStatus(200)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "A new access token and attestation, within two minutes after an unlock")
    @APIResponse(responseCode = "200", description = "Given")
    @APIResponse(responseCode = "403", description = "`unlock-first`")
    @APIResponse(responseCode = "423", description = "`pin-locked`")
    public Uni<AccessView> renew(@RestPath IssuanceId id, Nothing nothing) {
        return admitPhone.byKey(id, call.get()).flatMap(renewAccess::of).map(AccessView::of);
    }
}
