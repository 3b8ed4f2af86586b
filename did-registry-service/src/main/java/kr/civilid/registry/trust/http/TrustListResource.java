package kr.civilid.registry.trust.http;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import kr.civilid.events.catalog.Digest;
import kr.civilid.registry.trust.application.ServedTrustList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// 신뢰목록, signed. Public.
@Path("/trust-list")
@PermitAll
@NonBlocking
public class TrustListResource {

    private final ServedTrustList served;

    TrustListResource(ServedTrustList served) {
        this.served = served;
    }

    /// A compact JWS whose payload is a [kr.civilid.events.catalog.TrustList].
    @GET
    @Produces("application/jwt")
    @Operation(
            operationId = "readTrustList",
            summary = "The trust list, signed",
            description = "Which issuers are trusted for which kind of ID. Signed with a certificate under the root;"
                    + " `version` grows with every change.")
    @APIResponse(
            responseCode = "200",
            description = "A compact JWS",
            content = @Content(mediaType = "application/jwt", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "The caller has it already (`If-None-Match`)")
    @APIResponse(responseCode = "503", description = "`unavailable`: none is published yet")
    public Response present(@Context Request request) {
        var bytes = served.present()
                .orElseThrow(ServiceUnavailableException::new)
                .token()
                .getBytes(StandardCharsets.US_ASCII);
        var tag = new EntityTag(Digest.of(bytes).base64url());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null ? unchanged : Response.ok(bytes, "application/jwt");
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
