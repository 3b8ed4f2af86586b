package kr.civilid.approval.inbox.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.inbox.application.ListInbox;
import kr.civilid.approval.inbox.application.Page;
import kr.civilid.approval.inbox.application.PageRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals", description = "부서장과 인사부서의 결재")
@Cancellable(false) // Whoever hangs up must not leave a database wait behind.
class InboxResource {

    private final ListInbox listInbox;
    private final Visitors visitors;
    private final String baseUrl;

    InboxResource(ListInbox listInbox, Visitors visitors, @ConfigProperty(name = "civilid.base-url") String baseUrl) {
        this.listInbox = listInbox;
        this.visitors = visitors;
        this.baseUrl = baseUrl;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listInbox",
            summary = "The caller's inbox: what is overdue first, then the oldest",
            description =
                    "A department head sees what waits for the head of that department, an HR officer what waits"
                            + " for HR of that agency, and both what they may decide for somebody absent (`actingFor`); never the caller's own application, nor one they have decided before.")
    @APIResponse(responseCode = "200", description = "One page of what waits for the caller's decision")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`not-an-approver`, `absent-by-order`, `incomplete-identity`")
    @APIResponse(responseCode = "422", description = "`invalid-query`")
    public Uni<InboxView> pending(
            @Parameter(description = "Only `pending`, which is also the default", example = "pending") @RestQuery
                    Optional<String> state,
            @Parameter(description = "The cursor inside an earlier answer's `next`") @RestQuery Optional<String> after,
            @Parameter(description = "1 to 200, 50 if left out", example = "50") @RestQuery Optional<String> limit) {
        if (!state.orElse("pending").equals("pending")) {
            throw new PageRefused();
        }
        var page = Page.parse(after, limit);
        return listInbox.of(visitors.current(), page).map(listed -> InboxView.of(listed, baseUrl, page.limit()));
    }
}
