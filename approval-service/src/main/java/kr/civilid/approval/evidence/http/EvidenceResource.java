package kr.civilid.approval.evidence.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.access.domain.Office.Roles;
import kr.civilid.approval.evidence.application.ReadEvidence;
import kr.civilid.events.catalog.IssuanceId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/approvals/{issuanceId}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "결재마다 남는 서명된 기록")
@Cancellable(false)
class EvidenceResource {

    private final ReadEvidence readEvidence;
    private final Visitors visitors;

    EvidenceResource(ReadEvidence readEvidence, Visitors visitors) {
        this.readEvidence = readEvidence;
        this.visitors = visitors;
    }

    @GET
    @RolesAllowed({Roles.HR_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "readEvidence",
            summary = "The signed record of every decision",
            description = "Each record is a JWS (ES256) that names the hash of the one before; `head` is signed now and"
                    + " says how many there are. Verify it with a public key got another way, not with `keys`.")
    @APIResponse(responseCode = "200", description = "The chain as it stands")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`forbidden`: neither HR nor auditor; `incomplete-identity`")
    @APIResponse(responseCode = "404", description = "`approval-not-found`: none in the caller's agency")
    public Uni<EvidenceView> read(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @RestPath IssuanceId issuanceId) {
        return readEvidence.of(issuanceId, visitors.current()).map(EvidenceView::of);
    }
}
