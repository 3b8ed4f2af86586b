package kr.civilid.issuance.oauth.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Optional;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.DpopProofs;
import kr.civilid.issuance.oauth.application.DpopRefused;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;
import kr.civilid.issuance.oauth.application.Opaque;
import kr.civilid.issuance.oauth.application.RedeemCode;
import kr.civilid.issuance.oauth.application.Redeemers;
import kr.civilid.issuance.oauth.application.WalletAttestations;
import kr.civilid.issuance.oauth.application.WalletAttestations.Wallet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The token endpoint (OpenID4VCI section 6): form in, OAuth JSON out.
@Path(TokenResource.PATH)
@Tag(name = "OpenID4VCI", description = "How a wallet takes the ID")
class TokenResource {

    static final String PATH = "/token";
    private static final String EXAMPLE = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code"
            + "&pre-authorized_code=oaKazRN8I0IbtZ0C7JuMn5&tx_code=493536";

    private final WalletAttestations walletAttestations;
    private final DpopProofs dpopProofs;
    private final RedeemCode redeemCode;
    private final Redeemers redeemers;
    private final BaseUrl baseUrl;
    private final boolean dpopRequired;

    TokenResource(
            WalletAttestations walletAttestations,
            DpopProofs dpopProofs,
            RedeemCode redeemCode,
            Redeemers redeemers,
            BaseUrl baseUrl,
            @ConfigProperty(name = "civilid.dpop.required", defaultValue = "true") boolean dpopRequired) {
        this.walletAttestations = walletAttestations;
        this.dpopProofs = dpopProofs;
        this.redeemCode = redeemCode;
        this.redeemers = redeemers;
        this.baseUrl = baseUrl;
        this.dpopRequired = dpopRequired;
    }

    @POST
    @PermitAll
    // Of any type, so that the refusal of what is no form speaks OAuth as well.
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Redeem a pre-authorized code with its transaction code")
    @RequestBody(
            required = true,
            description = "grant_type, pre-authorized_code, tx_code",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            examples = @ExampleObject(name = "code", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "An access token for five minutes, bound to the DPoP key")
    @APIResponse(responseCode = "400", description = "`invalid_request`, `invalid_grant`, `use_dpop_nonce`, …")
    @APIResponse(responseCode = "401", description = "`invalid_client`: no trusted wallet attestation")
    public Uni<Response> redeem(String body, HttpHeaders headers) {
        return Uni.createFrom()
                .item(() -> TokenRequest.of(headers.getMediaType(), body, redeemers))
                .flatMap(request -> redeem(request, headers))
                .onFailure(DpopRefused.class)
                .recoverWithItem(refused -> refusal((DpopRefused) refused));
    }

    // DPoP comes first: a request that is sent again with a fresh nonce may show the same attestation proof again.
    private Uni<Response> redeem(TokenRequest request, HttpHeaders headers) {
        return key(headers)
                .flatMap(key -> wallet(request, headers)
                        .flatMap(wallet -> redeemCode.by(request.code(), request.transactionCode(), wallet, key))
                        .map(token -> granted(request, token, key.isPresent())));
    }

    private Uni<Optional<String>> key(HttpHeaders headers) {
        var proofs = headers.getRequestHeader("DPoP");
        if (proofs == null || proofs.isEmpty()) {
            return dpopRequired
                    ? Uni.createFrom().failure(wrong("a DPoP proof is required"))
                    : Uni.createFrom().item(Optional.empty());
        }
        if (proofs.size() > 1) {
            return Uni.createFrom().failure(wrong("more than one DPoP proof"));
        }
        return dpopProofs
                .verify(proofs.getFirst(), "POST", baseUrl.of(PATH), Optional.empty())
                .map(key -> Optional.of(DpopProofs.thumbprint(key)));
    }

    private Uni<Optional<Wallet>> wallet(TokenRequest request, HttpHeaders headers) {
        return walletAttestations
                .verify(
                        Optional.ofNullable(headers.getHeaderString("OAuth-Client-Attestation")),
                        Optional.ofNullable(headers.getHeaderString("OAuth-Client-Attestation-PoP")))
                .invoke(wallet -> {
                    if (wallet.isPresent()
                            && request.clientId()
                                    .filter(id -> !id.equals(wallet.get().clientId()))
                                    .isPresent()) {
                        throw new OAuthError(Code.INVALID_CLIENT, "client_id is not the attested wallet");
                    }
                });
    }

    private Response granted(TokenRequest request, Opaque token, boolean bound) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", token.value());
        answer.put("token_type", bound ? "DPoP" : "Bearer");
        answer.put("expires_in", RedeemCode.LIFETIME.toSeconds());
        if (!request.authorizationDetails().isEmpty()) {
            answer.put("authorization_details", request.authorizationDetails());
        }
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .header("DPoP-Nonce", dpopProofs.nonce())
                .build();
    }

    private DpopRefused wrong(String rule) {
        return new DpopRefused(DpopRefused.Error.INVALID_DPOP_PROOF, rule, dpopProofs.nonce());
    }

    private static Response refusal(DpopRefused refused) {
        return Response.status(400)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("DPoP-Nonce", refused.nonce())
                .header("Cache-Control", "no-store")
                .entity(java.util.Map.of("error", refused.error(), "error_description", refused.rule()))
                .build();
    }
}
