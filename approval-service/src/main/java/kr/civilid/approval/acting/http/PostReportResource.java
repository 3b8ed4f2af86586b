package kr.civilid.approval.acting.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.acting.application.PostReportNotFound;
import kr.civilid.approval.acting.application.TakeNote;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/post-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Post reports", description = "후결: 부재 중에 대결된 건의 사후 확인")
@Authenticated
@Cancellable(false)
class PostReportResource {

    private final TakeNote takeNote;
    private final Visitors visitors;

    PostReportResource(TakeNote takeNote, Visitors visitors) {
        this.takeNote = takeNote;
        this.visitors = visitors;
    }

    @GET
    @Operation(operationId = "listPostReports", summary = "What was decided in the caller's name and not noted yet")
    @APIResponse(responseCode = "200", description = "At most 200, the oldest first")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`incomplete-identity`")
    public Uni<PostReportsView> list() {
        return takeNote.open(visitors.current()).map(PostReportsView::of);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Operation(operationId = "acknowledgePostReport", summary = "Take note of a decision made in the caller's name")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`incomplete-identity`")
    @APIResponse(responseCode = "404", description = "`post-report-not-found`: none, or somebody else's")
    @APIResponse(responseCode = "409", description = "`already-acknowledged`")
    public Uni<Void> acknowledge(@RestPath String id) {
        return takeNote.of(uuid(id), visitors.current());
    }

    private static java.util.UUID uuid(String text) {
        try {
            return java.util.UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new PostReportNotFound();
        }
    }
}
