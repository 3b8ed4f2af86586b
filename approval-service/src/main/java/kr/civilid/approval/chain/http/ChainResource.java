package kr.civilid.approval.chain.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.access.domain.Office.Roles;
import kr.civilid.approval.chain.application.ChainNotFound;
import kr.civilid.approval.chain.application.FindChain;
import kr.civilid.approval.chain.application.SetChain;
import kr.civilid.events.catalog.AgencyCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/chains/{agencyCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chains", description = "결재선: 기한, 전결, 다음 결재자")
@RolesAllowed(Roles.HR_OFFICER)
@Cancellable(false)
class ChainResource {

    private final FindChain findChain;
    private final SetChain setChain;
    private final Visitors visitors;

    ChainResource(FindChain findChain, SetChain setChain, Visitors visitors) {
        this.findChain = findChain;
        this.setChain = setChain;
        this.visitors = visitors;
    }

    @GET
    @Operation(operationId = "readChain", summary = "How the agency has its applications approved")
    @APIResponse(responseCode = "200", description = "The present version; 0 is the standard")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`forbidden`: not HR; `incomplete-identity`")
    @APIResponse(responseCode = "404", description = "`chain-not-found`: not the caller's agency")
    public Uni<ChainBody> read(@RestPath String agencyCode) {
        var reader = visitors.current().official();
        return findChain.of(agency(agencyCode), reader).map(ChainBody::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setChain",
            summary = "Change it for what opens from now on",
            description = "`version` is the one that was read; what is open keeps the chain it opened with.")
    @APIResponse(responseCode = "200", description = "Changed; with its new version")
    @APIResponse(responseCode = "400", description = "`malformed-json`, `unknown-property`, `invalid-value`")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`forbidden`: not HR; `incomplete-identity`")
    @APIResponse(responseCode = "404", description = "`chain-not-found`: not the caller's agency")
    @APIResponse(responseCode = "409", description = "`chain-changed`: somebody was faster")
    @APIResponse(responseCode = "413", description = "The body is over the limit")
    @APIResponse(responseCode = "422", description = "`chain-unfit`")
    public Uni<ChainBody> set(@RestPath String agencyCode, @NotNull @Valid ChainBody body) {
        return setChain.to(body.rules(agency(agencyCode)), visitors.current()).map(ChainBody::of);
    }

    private static AgencyCode agency(String code) {
        try {
            return new AgencyCode(code);
        } catch (IllegalArgumentException _) {
            throw new ChainNotFound();
        }
    }
}
