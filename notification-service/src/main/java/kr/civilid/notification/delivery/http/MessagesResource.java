package kr.civilid.notification.delivery.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.notification.delivery.application.MalformedIssuanceId;
import kr.civilid.notification.delivery.application.ReadMessages;
import kr.civilid.notification.delivery.application.UnknownIssuance;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What became of the texts about one issuance.
@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
class MessagesResource {

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
    Uni<Views> of(@RestQuery @Nullable String issuanceId) {
        return readMessages
                .of(issuance(issuanceId), agency())
                .map(messages -> new Views(messages.stream().map(MessageView::of).toList()));
    }

    private static IssuanceId issuance(@Nullable String text) {
        try {
            return IssuanceId.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException _) {
            throw new MalformedIssuanceId();
        }
    }

    /// Staff without an agency own nothing.
    private AgencyCode agency() {
        if (caller.getClaim("agency") instanceof String digits && digits.matches("\\d{7}")) {
            return new AgencyCode(digits);
        }
        throw new UnknownIssuance();
    }
}
