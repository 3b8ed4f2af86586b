package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.request.domain.Role.HR_OFFICER_NAME;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.http.CurrentCaller;
import kr.civilid.issuance.lifecycle.application.ProposeMassAction;
import kr.civilid.issuance.lifecycle.application.ReadMassActions;
import kr.civilid.issuance.lifecycle.application.SettleMassAction;
import kr.civilid.issuance.oauth.application.BaseUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// One act on many IDs, by two officers of one agency.
@Path("/mass-actions")
@Tag(name = "Mass actions", description = "Suspend, resume or revoke many IDs: one officer proposes, another confirms")
class MassActionResource {

    private final ProposeMassAction proposeMassAction;
    private final SettleMassAction settleMassAction;
    private final ReadMassActions readMassActions;
    private final CurrentCaller caller;
    private final BaseUrl baseUrl;

    MassActionResource(
            ProposeMassAction proposeMassAction,
            SettleMassAction settleMassAction,
            ReadMassActions readMassActions,
            CurrentCaller caller,
            BaseUrl baseUrl) {
        this.proposeMassAction = proposeMassAction;
        this.settleMassAction = settleMassAction;
        this.readMassActions = readMassActions;
        this.caller = caller;
        this.baseUrl = baseUrl;
    }

    record Confirmation(
            @Schema(
                    description = "As the mass action was shown",
                    examples = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg")
            @NotNull
            Digest listHash) {}

    @POST
    @RolesAllowed(HR_OFFICER_NAME)
    @Operation(summary = "Propose one act for many IDs; nothing happens before a second officer confirms it")
    @APIResponse(responseCode = "201", description = "Proposed; Location names it")
    @APIResponse(responseCode = "200", description = "The same list is proposed already and waits")
    @APIResponse(
            responseCode = "403",
            description = "`own-mass-action`: the officer is on the list; `employee-number-missing`")
    @APIResponse(
            responseCode = "422",
            description = "`members-without-id`, which names them, or `nothing-to-take-back`; nothing is kept")
    public Uni<RestResponse<MassActionView>> propose(@NotNull @Valid NewMassAction wanted) {
        var officer = caller.get();
        return proposeMassAction.by(officer, wanted.wanted()).flatMap(receipt -> {
            var id = receipt.action().proposal().id();
            return shown(id)
                    .map(view -> ResponseBuilder.create(receipt.repeated() ? Status.OK : Status.CREATED, view)
                            .location(baseUrl.of("/mass-actions/" + id))
                            .build());
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(HR_OFFICER_NAME)
    @Operation(summary = "A mass action with everybody it concerns, and what came of it for each")
    @APIResponse(responseCode = "404", description = "`mass-action-not-found`, also for another agency's")
    public Uni<MassActionView> one(@RestPath UUID id) {
        return shown(id);
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(HR_OFFICER_NAME)
    @ResponseStatus(200)
    @Operation(summary = "Confirm a mass action as its second officer; it is carried out within seconds")
    @APIResponse(responseCode = "200", description = "Confirmed, now or earlier by the same officer")
    @APIResponse(
            responseCode = "403",
            description = "`own-mass-action`: proposed by the same person, or about them; `employee-number-missing`")
    @APIResponse(responseCode = "404", description = "`mass-action-not-found`, also for another agency's")
    @APIResponse(responseCode = "409", description = "`list-changed`, `mass-action-settled`")
    public Uni<MassActionView> confirm(@RestPath UUID id, @NotNull @Valid Confirmation confirmation) {
        return settleMassAction
                .confirm(caller.get(), id, confirmation.listHash())
                .chain(() -> shown(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(HR_OFFICER_NAME)
    @Operation(summary = "Withdraw a mass action before it is confirmed")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "`mass-action-not-found`, also for another agency's")
    @APIResponse(responseCode = "409", description = "`mass-action-settled`")
    public Uni<Void> withdraw(@RestPath UUID id) {
        return settleMassAction.withdraw(caller.get(), id).replaceWithVoid();
    }

    private Uni<MassActionView> shown(UUID id) {
        return readMassActions.one(caller.get(), id).map(MassActionView::of);
    }
}
