package kr.civilid.registry.did.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Digest;
import kr.civilid.registry.did.application.OwnAddress;
import kr.civilid.registry.did.application.PublishedDids;
import kr.civilid.registry.did.application.UnknownOrganization;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/// The files to which the DIDs of organisations lead, by did:webvh and by did:web. Public.
@Path("/organizations/{code}")
@PermitAll
public class OrganizationResource {

    private static final String LOG = "text/jsonl";
    private static final String DOCUMENT = "application/did+ld+json";
    private static final String CACHED = "public, max-age=300";

    private final PublishedDids published;
    private final OwnAddress addresses;
    private final ObjectMapper json;

    OrganizationResource(PublishedDids published, OwnAddress addresses, ObjectMapper json) {
        this.published = published;
        this.addresses = addresses;
        this.json = json;
    }

    /// The did:webvh log, one entry per line.
    @GET
    @Path("/did.jsonl")
    @Operation(operationId = "readDidLog", summary = "The did:webvh log of an organisation")
    @APIResponse(
            responseCode = "200",
            description = "One entry per line, the first one first",
            content = @Content(mediaType = LOG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "The caller has it already (`If-None-Match`)")
    @APIResponse(responseCode = "404", description = "`organization-not-found`")
    public Uni<Response> log(@Parameter(example = "1741000") @RestPath String code, @Context Request request) {
        return file(
                code,
                LOG,
                request,
                agency -> published
                        .log(agency)
                        .map(lines -> (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /// The parallel did:web document.
    @GET
    @Path("/did.json")
    @Operation(operationId = "readDidDocument", summary = "The did:web document of an organisation")
    @APIResponse(
            responseCode = "200",
            description = "The same keys and addresses as in the last entry of the log",
            content = @Content(mediaType = DOCUMENT, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The caller has it already (`If-None-Match`)")
    @APIResponse(responseCode = "404", description = "`organization-not-found`")
    public Uni<Response> document(@Parameter(example = "1741000") @RestPath String code, @Context Request request) {
        return file(
                code, DOCUMENT, request, agency -> published.parallel(agency).map(this::bytes));
    }

    private Uni<Response> file(String code, String type, Request request, Function<AgencyCode, Uni<byte[]>> content) {
        return addresses
                .organization(code)
                .map(content)
                .orElseThrow(UnknownOrganization::new)
                .map(bytes -> {
                    var tag = new EntityTag(Digest.of(bytes).base64url());
                    var unchanged = request.evaluatePreconditions(tag);
                    var answer = unchanged != null ? unchanged : Response.ok(bytes, type);
                    return answer.tag(tag)
                            .header(HttpHeaders.CACHE_CONTROL, CACHED)
                            .build();
                });
    }

    private byte[] bytes(Object document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts are always JSON", e);
        }
    }
}
