package kr.civilid.approval.decision.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.decision.application.Decide;
import kr.civilid.approval.decision.application.DecideMany;
import kr.civilid.approval.decision.application.Dossier;
import kr.civilid.approval.decision.application.ReadApproval;
import kr.civilid.approval.decision.domain.WorkingDays;
import kr.civilid.events.catalog.IssuanceId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals", description = "부서장과 인사부서의 결재")
@Cancellable(false) // Whoever hangs up must not leave a database wait behind.
class ApprovalResource {

    private static final String PROBLEM = "application/problem+json";

    private final ReadApproval readApproval;
    private final Decide decide;
    private final DecideMany decideMany;
    private final Visitors visitors;
    private final WorkingDays calendar;
    private final Clock clock;

    ApprovalResource(
            ReadApproval readApproval,
            Decide decide,
            DecideMany decideMany,
            Visitors visitors,
            WorkingDays calendar,
            Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.readApproval = readApproval;
        this.decide = decide;
        this.decideMany = decideMany;
        this.visitors = visitors;
    }

    @GET
    @Path("/{issuanceId}")
    @Authenticated
    @Operation(
            operationId = "readApproval",
            summary = "What is to be decided, and who has decided so far",
            description = "For the approvers in the chain and the auditors of the agency; to others it does not exist.")
    @APIResponse(responseCode = "200", description = "The approval as it stands")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`not-an-approver`, `absent-by-order`, `incomplete-identity`")
    @APIResponse(responseCode = "404", description = "`approval-not-found`: none, or none for the caller")
    public Uni<ApprovalView> read(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @RestPath IssuanceId issuanceId) {
        return readApproval.of(issuanceId, visitors.current()).map(sheet -> view(sheet.dossier()));
    }

    @POST
    @Path("/{issuanceId}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Authenticated
    @Operation(
            operationId = "decide",
            summary = "Approve, return or ask for more, as the approver whose turn it is",
            description = "`contentHash` is that of the content the caller has read. The first decision of a step"
                    + " stands; a repeated one, the same or another, is `already-decided`.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewDecision.class),
                            examples = {
                                @ExampleObject(name = "approve", value = Examples.APPROVE),
                                @ExampleObject(name = "return", value = Examples.RETURN),
                                @ExampleObject(name = "request-more", value = Examples.REQUEST_MORE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Decided; the approval as it stands now",
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    @APIResponse(responseCode = "400", description = "`malformed-json`, `unknown-property`, `invalid-value`")
    @APIResponse(responseCode = "401", description = "No valid token, or `stale-log-in` (RFC 9470)")
    @APIResponse(
            responseCode = "403",
            description = "`own-request`, `second-step-by-same-person`, `incomplete-identity`,"
                    + " `not-an-approver`, `absent-by-order`",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "own-request", value = Examples.OWN_REQUEST)))
    @APIResponse(responseCode = "404", description = "`approval-not-found`: none, or none for the caller")
    @APIResponse(
            responseCode = "409",
            description = "`not-your-turn`, `content-changed`, `already-decided`, `on-hold`",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "not-your-turn", value = Examples.NOT_YOUR_TURN)))
    @APIResponse(responseCode = "413", description = "The body is over the limit")
    @APIResponse(
            responseCode = "422",
            description = "`comment-missing`, `until-unfit`, `until-misplaced`",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            examples = @ExampleObject(name = "comment-missing", value = Examples.COMMENT_MISSING)))
    public Uni<ApprovalView> decide(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @RestPath IssuanceId issuanceId,
            @NotNull @Valid NewDecision body) {
        return decide.on(issuanceId, visitors.current(), body.verdict()).map(this::view);
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(200)
    @Authenticated
    @Operation(
            operationId = "decideMany",
            summary = "Up to 100 decisions at once",
            description = "Each stands or is refused by itself; `results` says which, in the order of the request.")
    @APIResponse(responseCode = "200", description = "What came of each")
    @APIResponse(responseCode = "400", description = "`malformed-json`, `unknown-property`, `invalid-value`")
    @APIResponse(responseCode = "401", description = "No valid token, or `stale-log-in`")
    @APIResponse(responseCode = "403", description = "`incomplete-identity`")
    @APIResponse(responseCode = "413", description = "The body is over the limit")
    public Uni<ResultsView> decideMany(@NotNull @Valid NewDecisions body, @Context HttpHeaders headers) {
        return decideMany.of(body.wishes(), visitors.current()).map(outcomes -> ResultsView.of(outcomes, headers));
    }

    private ApprovalView view(Dossier dossier) {
        return ApprovalView.of(dossier, calendar, clock.instant());
    }
}
