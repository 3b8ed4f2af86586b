package kr.civilid.issuance.credential.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import kr.civilid.issuance.credential.application.HearWallet;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The notification endpoint (OpenID4VCI section 11).
@Path(Endpoints.NOTIFICATION)
@Tag(name = "OpenID4VCI")
class NotificationResource {

    private static final String EXAMPLE = "{\"notification_id\": \"3fwe98js\", \"event\": \"credential_accepted\"}";

    private final WalletAccess walletAccess;
    private final HearWallet hearWallet;

    NotificationResource(WalletAccess walletAccess, HearWallet hearWallet) {
        this.walletAccess = walletAccess;
        this.hearWallet = hearWallet;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Whether the wallet has stored, refused or deleted what it was given")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "stored", value = EXAMPLE)))
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "401", description = "`invalid_token`, `invalid_dpop_proof`, `use_dpop_nonce`")
    @APIResponse(responseCode = "400", description = "`invalid_notification_id`, `invalid_notification_request`")
    public Uni<Void> hear(byte[] body, HttpHeaders headers) {
        return walletAccess.of(headers, Endpoints.NOTIFICATION).flatMap(access -> {
            var said = WalletJson.of(body, Code.INVALID_NOTIFICATION_REQUEST);
            return hearWallet.saying(access, required(said, "notification_id"), required(said, "event"));
        });
    }

    private static String required(WalletJson said, String name) {
        return said.text(name)
                .orElseThrow(() -> new OAuthError(Code.INVALID_NOTIFICATION_REQUEST, name + " is missing"));
    }
}
