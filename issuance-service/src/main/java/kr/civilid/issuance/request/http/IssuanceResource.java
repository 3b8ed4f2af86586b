package kr.civilid.issuance.request.http;

import static kr.civilid.issuance.request.domain.Role.APPLICANT_NAME;
import static kr.civilid.issuance.request.domain.Role.HELP_DESK_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_OFFICER_NAME;
import static kr.civilid.issuance.request.domain.Role.HR_SYSTEM_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.request.application.ReadIssuances;
import kr.civilid.issuance.request.application.RequestIssuance;
import kr.civilid.issuance.request.application.WithdrawIssuance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// Applications for the ID, one by one.
@Path("/issuances")
@Tag(name = "Issuances", description = "Applications for the mobile ID and how far they are")
class IssuanceResource {

    static final String KEY = "[\\x21-\\x7e]{1,128}";

    private final RequestIssuance requestIssuance;
    private final ReadIssuances readIssuances;
    private final WithdrawIssuance withdrawIssuance;
    private final BodyDigest bodyDigest;
    private final CurrentCaller caller;
    private final BaseUrl baseUrl;

    IssuanceResource(
            RequestIssuance requestIssuance,
            ReadIssuances readIssuances,
            WithdrawIssuance withdrawIssuance,
            BodyDigest bodyDigest,
            CurrentCaller caller,
            BaseUrl baseUrl) {
        this.requestIssuance = requestIssuance;
        this.readIssuances = readIssuances;
        this.withdrawIssuance = withdrawIssuance;
        this.bodyDigest = bodyDigest;
        this.caller = caller;
        this.baseUrl = baseUrl;
    }

    @POST
    @RolesAllowed(HR_SYSTEM_NAME)
    @Operation(summary = "Apply for an ID on behalf of a civil servant")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NewIssuance.class),
                            examples = {
                                @ExampleObject(name = "new", value = Examples.NEW),
                                @ExampleObject(name = "reissue", value = Examples.REISSUE)
                            }))
    @APIResponse(responseCode = "201", description = "Taken in; Location names the issuance")
    @APIResponse(responseCode = "200", description = "Taken in earlier under the same Idempotency-Key")
    @APIResponse(responseCode = "409", description = "`issuance-already-open`")
    @APIResponse(responseCode = "422", description = "`not-eligible` with reasons, `idempotency-key-reused`")
    public Uni<RestResponse<IssuanceView>> request(
            @Parameter(description = "1 to 128 visible characters, new for each application")
                    @HeaderParam("Idempotency-Key")
                    @NotNull
                    @Pattern(regexp = KEY)
                    String idempotencyKey,
            @NotNull @Valid NewIssuance wanted) {
        return requestIssuance
                .by(caller.get(), idempotencyKey, bodyDigest.of(wanted), wanted.wanted())
                .map(receipt -> ResponseBuilder.create(
                                receipt.repeated() ? Status.OK : Status.CREATED,
                                IssuanceView.received(receipt.request()))
                        .location(baseUrl.of("/issuances/" + receipt.request().id()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({HR_SYSTEM_NAME, APPLICANT_NAME, HR_OFFICER_NAME, HELP_DESK_NAME})
    @Operation(summary = "How far an issuance has come")
    @APIResponse(responseCode = "200", description = "Personal fields for HR officers, masked for the help desk")
    @APIResponse(responseCode = "404", description = "`issuance-not-found`, also for somebody else's")
    public Uni<IssuanceView> one(@RestPath IssuanceId id) {
        return readIssuances.one(caller.get(), id).map(IssuanceView::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({HR_SYSTEM_NAME, APPLICANT_NAME})
    @Operation(summary = "Withdraw an application before the ID is issued, a returned one too")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "`issuance-not-found`, also for somebody else's")
    @APIResponse(responseCode = "409", description = "`issuance-already-settled`")
    public Uni<Void> withdraw(@RestPath IssuanceId id) {
        return withdrawIssuance.by(caller.get(), id);
    }
}
