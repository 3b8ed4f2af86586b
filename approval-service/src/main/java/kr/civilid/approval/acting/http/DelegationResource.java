package kr.civilid.approval.acting.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.acting.application.EndDelegation;
import kr.civilid.approval.acting.application.GiveDelegation;
import kr.civilid.approval.acting.application.ListDelegations;
import kr.civilid.approval.acting.domain.DelegationId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delegations", description = "대결: 부재 중인 결재자를 대신할 사람")
@Authenticated
@Cancellable(false)
class DelegationResource {

    private final GiveDelegation giveDelegation;
    private final EndDelegation endDelegation;
    private final ListDelegations listDelegations;
    private final Visitors visitors;

    DelegationResource(
            GiveDelegation giveDelegation,
            EndDelegation endDelegation,
            ListDelegations listDelegations,
            Visitors visitors) {
        this.giveDelegation = giveDelegation;
        this.endDelegation = endDelegation;
        this.listDelegations = listDelegations;
        this.visitors = visitors;
    }

    @GET
    @Operation(operationId = "listDelegations", summary = "Who acts for the caller, and for whom the caller acts")
    @APIResponse(responseCode = "200", description = "Those of today and of the days to come")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`incomplete-identity`")
    public Uni<DelegationsView> list() {
        var caller = visitors.current().official();
        return listDelegations.of(caller).map(all -> DelegationsView.of(all, caller.person()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveDelegation",
            summary = "Let a colleague decide in the caller's name for some days",
            description = "The colleague needs no office of their own. Days are those of Korea, both included.")
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = DelegationView.class)))
    @APIResponse(responseCode = "400", description = "`malformed-json`, `unknown-property`, `invalid-value`")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`nothing-to-delegate`, `incomplete-identity`")
    @APIResponse(responseCode = "409", description = "`delegation-overlaps`, `delegation-chained`")
    @APIResponse(responseCode = "413", description = "The body is over the limit")
    @APIResponse(responseCode = "422", description = "`self-delegation`, `period-unfit`, `delegate-of-another-agency`")
    public Uni<RestResponse<DelegationView>> give(@NotNull @Valid NewDelegation body) {
        var absent = visitors.current().official();
        return giveDelegation
                .by(absent, body.named(), body.days(), body.reason().strip())
                .map(given -> RestResponse.ResponseBuilder.<DelegationView>created(
                                URI.create("/delegations/" + given.id()))
                        .entity(DelegationView.of(given))
                        .build());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "endDelegation",
            summary = "Take a delegation back at once",
            description = "What was decided by it stands. A second time changes nothing.")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`incomplete-identity`")
    @APIResponse(responseCode = "404", description = "`delegation-not-found`: none, or somebody else's")
    public Uni<Void> end(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @RestPath DelegationId id) {
        return endDelegation.by(visitors.current().official(), id);
    }
}
