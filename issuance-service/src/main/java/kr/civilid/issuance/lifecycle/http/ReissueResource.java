package kr.civilid.issuance.lifecycle.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.application.IdentityProvider;
import kr.civilid.issuance.lifecycle.application.ReissueChallenges;
import kr.civilid.issuance.lifecycle.application.ReissueFromApp;
import kr.civilid.issuance.lifecycle.application.ReissueFromApp.Wanted;
import kr.civilid.issuance.request.domain.ReissueReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Where an app that is bound to nobody yet asks for a new ID.
@Path("/reissues")
@Tag(name = "Reissues", description = "A new ID for a holder whose old phone is gone")
class ReissueResource {

    private final ReissueChallenges challenges;
    private final ReissueFromApp reissueFromApp;
    private final IdentityProvider identityProvider;
    private final HttpServerRequest request;

    ReissueResource(
            ReissueChallenges challenges,
            ReissueFromApp reissueFromApp,
            IdentityProvider identityProvider,
            HttpServerRequest request) {
        this.challenges = challenges;
        this.reissueFromApp = reissueFromApp;
        this.identityProvider = identityProvider;
        this.request = request;
    }

    /// For every other reason, the old phone or HR is at hand.
    enum AppReason {
        LOST_PHONE,
        NEW_PHONE;

        ReissueReason meant() {
            return ReissueReason.valueOf(name());
        }
    }

    @Schema(name = "WantedReissue")
    record Asked(
            @Schema(examples = "2020123456") @NotNull @Pattern(regexp = IdResource.NUMBER)
            String employeeNumber,

            @Schema(examples = "LOST_PHONE") @NotNull AppReason reason) {

        @Override
        public String toString() {
            return "Asked[***]";
        }
    }

    record Proven(
            @Schema(examples = "2020123456") @NotNull @Pattern(regexp = IdResource.NUMBER)
            String employeeNumber,

            @Schema(examples = "LOST_PHONE") @NotNull AppReason reason,

            @Schema(description = "As the challenge gave it") @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{54}")
            String nonce,

            @Schema(description = "ID token of the identity-proofing provider with this nonce")
            @NotNull
            @Size(min = 1, max = 16_384)
            String idToken) {

        @Override
        public String toString() {
            return "Proven[***]";
        }
    }

    @Schema(name = "ReissueChallenge")
    record ChallengeView(String issuer, String clientId, String nonce, Instant expiresAt) {}

    @Schema(name = "Reissue")
    record ReissueView(
            IssuanceId issuanceId,
            @Schema(examples = "Requested") String state) {}

    @POST
    @Path("/challenges")
    @PermitAll
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Begin to ask for a reissue: where to prove one's identity, and with which nonce",
            description = "Alike for every employee number, whether anybody has it or not.")
    @APIResponse(responseCode = "201", description = "For this number and reason alone, and for ten minutes")
    public Uni<ChallengeView> challenge(@NotNull @Valid Asked asked) {
        var challenge = challenges.next(asked.employeeNumber(), asked.reason().meant());
        var provider = identityProvider.reference();
        return Uni.createFrom()
                .item(new ChallengeView(
                        provider.issuer(), provider.clientId(), challenge.nonce(), challenge.expiresAt()));
    }

    @POST
    @PermitAll
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Apply for a reissue with the result of the identity check",
            description =
                    "Opens an issuance of kind REISSUE, which is approved like every other; then the invitation"
                            + " code comes by text and the new phone is bound by POST /enrolments. The ID of a lost phone is"
                            + " suspended at once; every old ID ends when the new one begins. Sent again, it gets the same answer.")
    @APIResponse(responseCode = "201", description = "Applied for")
    @APIResponse(
            responseCode = "409",
            description =
                    "`issuance-already-open` with its id, `reissue-through-hr` with reasons: for the holder alone")
    @APIResponse(
            responseCode = "422",
            description =
                    "`reissue-refused`, alike for an unknown number and somebody else's; `reissue-challenge-refused`;"
                            + " `identity-token-refused`; `not-eligible` with reasons")
    @APIResponse(responseCode = "429", description = "`too-many-reissue-attempts`")
    @APIResponse(responseCode = "503", description = "`identity-proofing-unavailable`")
    public Uni<ReissueView> reissue(@NotNull @Valid Proven proven) {
        var from = Optional.ofNullable(request.remoteAddress())
                .map(Object::toString)
                .orElse("unknown");
        return reissueFromApp
                .by(new Wanted(
                        proven.employeeNumber(), proven.reason().meant(), proven.nonce(), proven.idToken(), from))
                .map(receipt -> new ReissueView(receipt.request().id(), "Requested"));
    }
}
