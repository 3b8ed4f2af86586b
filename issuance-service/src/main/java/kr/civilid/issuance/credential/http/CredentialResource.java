package kr.civilid.issuance.credential.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import kr.civilid.issuance.credential.application.IssueCredential;
import kr.civilid.issuance.credential.domain.CivilServantId;
import kr.civilid.issuance.oauth.application.DpopProofs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The credential endpoint (OpenID4VCI section 8). It takes any media type, because what is wrong with a request must
/// be told in the terms of the specification.
@Path(Endpoints.CREDENTIAL)
@Tag(name = "OpenID4VCI")
class CredentialResource {

    private static final String EXAMPLE = "{\"credential_configuration_id\": \"" + CivilServantId.CONFIGURATION
            + "\", \"proofs\": {\"jwt\": [\"eyJ0eXAi…\"]}}";

    private final WalletAccess walletAccess;
    private final IssueCredential issueCredential;
    private final DpopProofs dpopProofs;

    CredentialResource(WalletAccess walletAccess, IssueCredential issueCredential, DpopProofs dpopProofs) {
        this.walletAccess = walletAccess;
        this.issueCredential = issueCredential;
        this.dpopProofs = dpopProofs;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Signed copies of the ID, one for each proved key")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "keys", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "{\"credentials\":[{\"credential\":…}],\"notification_id\":…}")
    @APIResponse(
            responseCode = "400",
            description = "`invalid_proof`, `invalid_nonce`, `invalid_credential_request`, …")
    @APIResponse(responseCode = "401", description = "`invalid_token`, `invalid_dpop_proof`, `use_dpop_nonce`")
    public Uni<Response> issue(byte[] body, HttpHeaders headers) {
        return walletAccess
                .of(headers, Endpoints.CREDENTIAL)
                .flatMap(access ->
                        issueCredential.to(access, CredentialRequest.of(body).proofs()))
                .map(issued -> Response.ok(answer(issued), MediaType.APPLICATION_JSON_TYPE)
                        .header("Cache-Control", "no-store")
                        .header("DPoP-Nonce", dpopProofs.nonce())
                        .build());
    }

    private static Map<String, Object> answer(IssueCredential.Issued issued) {
        return Map.of(
                "credentials",
                issued.copies().stream().map(copy -> Map.of("credential", copy)).toList(),
                "notification_id",
                issued.notificationId());
    }
}
