package kr.civilid.notification.delivery.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.application.DeliverMessages;
import kr.civilid.notification.delivery.application.ReadMessages;
import kr.civilid.notification.delivery.application.ResendMessage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/// What became of the texts about one issuance.
@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages", description = "문자 발송 현황")
@Cancellable(false) // Whoever hangs up must not leave a database wait behind.
class MessagesResource {

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final String RESENT = """
            {"id": "01950000-0000-7000-8000-000000000005", "notice": "INVITATION", "kind": "SMS", "templateVersion": 1,
              "state": "QUEUED", "recipient": "*********78", "queuedAt": "2026-03-02T03:00:00Z",
              "expiresAt": "2026-03-09T03:00:00Z", "resendOf": "01950000-0000-7000-8000-000000000004"}""";

    record Views(List<MessageView> messages) {}

    private final ReadMessages readMessages;
    private final ResendMessage resendMessage;
    private final DeliverMessages deliverMessages;
    private final Visitors visitors;

    MessagesResource(
            ReadMessages readMessages,
            ResendMessage resendMessage,
            DeliverMessages deliverMessages,
            Visitors visitors) {
        this.readMessages = readMessages;
        this.resendMessage = resendMessage;
        this.deliverMessages = deliverMessages;
        this.visitors = visitors;
    }

    @GET
    @RolesAllowed({"help-desk", "hr-officer"})
    @Operation(
            operationId = "readMessages",
            summary = "What became of the texts about one issuance",
            description = "For help desk and HR of the issuance's agency. Oldest first, empty while no text was due;"
                    + " the number is masked, and neither words nor code are shown. The look is recorded.")
    @APIResponse(responseCode = "200", description = "The messages, in any state")
    @APIResponse(responseCode = "400", description = "`invalid-value`: issuanceId is missing or no UUID")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`forbidden`: no such role; `incomplete-identity`")
    @APIResponse(responseCode = "404", description = "`issuance-not-found`: none, or one of another agency")
    public Uni<Views> of(@RestQuery @NotNull @Pattern(regexp = UUID, message = "a UUID") String issuanceId) {
        return readMessages
                .of(IssuanceId.fromString(issuanceId), visitors.current())
                .map(messages ->
                        new Views(messages.stream().map(MessageView::of).toList()));
    }

    @POST
    @Path("/{id}/resend")
    @RolesAllowed("help-desk")
    @Operation(
            operationId = "resendMessage",
            summary = "The same text once more",
            description = "For the help desk of the issuance's agency. A new message with the same words, linked to the"
                    + " old one; no new code is made, and the code lives no longer. At most five an hour for one"
                    + " issuance. Asked for again while the first still waits, the answer is that one, with 200.")
    @APIResponse(
            responseCode = "201",
            description = "It is queued",
            content =
                    @Content(
                            schema = @Schema(implementation = MessageView.class),
                            examples = @ExampleObject(name = "queued", value = RESENT)))
    @APIResponse(
            responseCode = "200",
            description = "An earlier resend still waits",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-value`: the id is no UUID")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "`forbidden`: no such role; `incomplete-identity`")
    @APIResponse(responseCode = "404", description = "`message-not-found`: none, or one of another agency")
    @APIResponse(
            responseCode = "409",
            description = "`message-still-queued`; `message-not-repeatable`: ask for a new code")
    @APIResponse(responseCode = "429", description = "`too-many-resends`")
    @APIResponse(
            responseCode = "503",
            description = "`personal-data-unavailable`: the operators have to give a key back")
    public Uni<RestResponse<MessageView>> resend(@RestPath @Pattern(regexp = UUID, message = "a UUID") String id) {
        return resendMessage
                .of(MessageId.fromString(id), visitors.current())
                .invoke(deliverMessages::soon)
                .map(resent -> RestResponse.status(
                        resent.fresh() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        MessageView.of(resent.message())));
    }
}
