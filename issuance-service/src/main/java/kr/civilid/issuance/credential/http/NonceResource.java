package kr.civilid.issuance.credential.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import kr.civilid.issuance.credential.application.CredentialNonces;
import kr.civilid.issuance.oauth.application.DpopProofs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The nonce endpoint (OpenID4VCI section 7): an empty POST, for anybody.
@Path(Endpoints.NONCE)
@Tag(name = "OpenID4VCI")
class NonceResource {

    private final CredentialNonces nonces;
    private final DpopProofs dpopProofs;

    NonceResource(CredentialNonces nonces, DpopProofs dpopProofs) {
        this.nonces = nonces;
        this.dpopProofs = dpopProofs;
    }

    @POST
    @PermitAll
    @Operation(summary = "A nonce for the key proofs of one credential request")
    public Response next() {
        return Response.ok(Map.of("c_nonce", nonces.next()), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .header("DPoP-Nonce", dpopProofs.nonce())
                .build();
    }
}
