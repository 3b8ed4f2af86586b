package kr.civilid.notification.delivery.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.application.ReadMessages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/// What became of the texts about one issuance.
@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages", description = "문자 발송 현황")
@Cancellable(false) // Whoever hangs up must not leave a database wait behind.
class MessagesResource {

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    record Views(List<MessageView> messages) {}

    private final ReadMessages readMessages;
    private final Visitors visitors;

    MessagesResource(ReadMessages readMessages, Visitors visitors) {
        this.readMessages = readMessages;
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
}
