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
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.application.ReadMessages;
import kr.civilid.notification.delivery.application.UnknownIssuance;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestQuery;

/// What became of the texts about one issuance.
@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
class MessagesResource {

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    record Views(List<MessageView> messages) {}

    private final ReadMessages readMessages;
    private final JsonWebToken caller;

    MessagesResource(ReadMessages readMessages, JsonWebToken caller) {
        this.readMessages = readMessages;
        this.caller = caller;
    }

    /// Oldest first; empty while no text was due.
    @GET
    @RolesAllowed({"help-desk", "hr-officer"})
    public Uni<Views> of(@RestQuery @NotNull @Pattern(regexp = UUID, message = "a UUID") String issuanceId) {
        return readMessages
                .of(IssuanceId.fromString(issuanceId), agency())
                .map(messages -> new Views(messages.stream().map(MessageView::of).toList()));
    }

    /// Staff without an agency own nothing.
    private AgencyCode agency() {
        if (caller.getClaim("agency") instanceof String digits && digits.matches("\\d{7}")) {
            return new AgencyCode(digits);
        }
        throw new UnknownIssuance();
    }
}
