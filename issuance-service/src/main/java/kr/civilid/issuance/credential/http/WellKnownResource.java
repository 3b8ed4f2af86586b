package kr.civilid.issuance.credential.http;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.credential.application.IssuerSignatures;
import kr.civilid.issuance.oauth.application.BaseUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What wallets and verifiers find out about this issuer before anything else.
@Path("/")
@PermitAll
@Tag(name = "OpenID4VCI")
class WellKnownResource {

    private static final MediaType JWT = new MediaType("application", "jwt");

    private final IssuerMetadata issuerMetadata;
    private final ServerMetadata serverMetadata;
    private final IssuerSignatures signatures;
    private final BaseUrl baseUrl;
    private final Workers workers;
    private final Clock clock;

    WellKnownResource(
            IssuerMetadata issuerMetadata,
            ServerMetadata serverMetadata,
            IssuerSignatures signatures,
            BaseUrl baseUrl,
            Workers workers,
            Clock clock) {
        this.issuerMetadata = issuerMetadata;
        this.serverMetadata = serverMetadata;
        this.signatures = signatures;
        this.baseUrl = baseUrl;
        this.workers = workers;
        this.clock = clock;
    }

    @GET
    @Path(".well-known/openid-credential-issuer")
    @Operation(summary = "Issuer metadata: JSON, or signed for Accept: application/jwt")
    public Uni<Response> issuer(HttpHeaders headers) {
        if (Wanted.of(headers, MediaType.APPLICATION_JSON_TYPE, JWT).equals(JWT)) {
            return workers.run(this::signed)
                    .map(jwt -> Response.ok(jwt, JWT).header("Vary", "Accept").build());
        }
        return Uni.createFrom()
                .item(Response.ok(issuerMetadata.document(), MediaType.APPLICATION_JSON_TYPE)
                        .header("Vary", "Accept")
                        .build());
    }

    @GET
    @Path(".well-known/oauth-authorization-server")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Authorization server metadata (RFC 8414)")
    public Map<String, Object> authorizationServer() {
        return serverMetadata.document();
    }

    @GET
    @Path(".well-known/jwt-vc-issuer")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Where the keys of the issuer of SD-JWT VCs are")
    public Map<String, Object> jwtVcIssuer() {
        return Map.of(
                "issuer",
                baseUrl.origin(),
                "jwks_uri",
                baseUrl.of(Endpoints.JWKS).toString());
    }

    @GET
    @Path("jwks")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The issuer's public keys")
    public Map<String, Object> keys() {
        var key = new ECKey.Builder(signatures.publicKey())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
        return new JWKSet(key).toJSONObject(true);
    }

    /// OpenID4VCI section 12.2.3: the same members, with who says so and when.
    private String signed() {
        var now = clock.instant();
        var claims = new LinkedHashMap<String, Object>(issuerMetadata.document());
        claims.put("iss", baseUrl.origin());
        claims.put("sub", baseUrl.origin());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(Duration.ofDays(1)).getEpochSecond());
        return signatures.sign("openidvci-issuer-metadata+jwt", claims);
    }
}
