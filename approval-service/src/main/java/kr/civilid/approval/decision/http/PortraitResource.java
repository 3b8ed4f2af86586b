package kr.civilid.approval.decision.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.decision.application.ReadApproval;
import kr.civilid.events.catalog.IssuanceId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/// The portrait that an approver agrees to.
@Path("/approvals/{issuanceId}/portrait")
@Tag(name = "Approvals", description = "부서장과 인사부서의 결재")
@Authenticated
@Cancellable(false)
class PortraitResource {

    private final ReadApproval readApproval;
    private final Visitors visitors;

    PortraitResource(ReadApproval readApproval, Visitors visitors) {
        this.readApproval = readApproval;
        this.visitors = visitors;
    }

    @GET
    @Produces("image/jpeg")
    @Operation(
            operationId = "readPortrait",
            summary = "The portrait that the ID will show",
            description = "Its SHA-256 is `content.portraitHash` of the approval, which `contentHash` covers.")
    @APIResponse(responseCode = "200", description = "JPEG")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`not-an-approver`, `absent-by-order`, `incomplete-identity`")
    @APIResponse(responseCode = "404", description = "`approval-not-found`, `portrait-not-found`")
    public Uni<RestResponse<byte[]>> read(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @RestPath IssuanceId issuanceId) {
        return readApproval
                .portrait(issuanceId, visitors.current())
                .map(portrait -> RestResponse.ResponseBuilder.ok(portrait)
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
