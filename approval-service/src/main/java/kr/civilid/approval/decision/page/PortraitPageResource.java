package kr.civilid.approval.decision.page;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.decision.application.ReadApproval;
import kr.civilid.events.catalog.IssuanceId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/// The portrait on a sheet, for the browser that shows it: a session opens no call of the API.
@Path("/inbox/{issuanceId}/portrait")
@Authenticated
@Cancellable(false)
class PortraitPageResource {

    private final ReadApproval readApproval;
    private final Visitors visitors;

    PortraitPageResource(ReadApproval readApproval, Visitors visitors) {
        this.readApproval = readApproval;
        this.visitors = visitors;
    }

    @GET
    @Produces("image/jpeg")
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> show(@RestPath IssuanceId issuanceId) {
        return readApproval
                .portrait(issuanceId, visitors.current())
                .map(portrait -> RestResponse.ResponseBuilder.ok(portrait)
                        .header("Cache-Control", "no-store")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }
}
