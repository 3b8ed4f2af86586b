package kr.civilid.registry.did.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import kr.civilid.registry.did.application.ResolveDid;
import kr.civilid.registry.did.domain.Resolution;
import kr.civilid.registry.did.domain.Resolution.Error;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/// The HTTP binding of W3C DID Resolution. Public; resolves without ever calling anybody.
@Path(IdentifierResource.PATH)
@PermitAll
public class IdentifierResource {

    static final String PATH = "/1.0/identifiers";

    private static final String RESULT = """
            {"didDocument": {"id": "did:web:registry.civilid.example:organizations:1741000", "verificationMethod": []},
             "didDocumentMetadata": {"versionId": "1-QmdE9RHVcQqVCeR4UXbZrxVsWSVpjBNjZxNpvTdJHqXhfw", "deactivated": false},
             "didResolutionMetadata": {"contentType": "application/did+ld+json"}}
            """;

    private final ResolveDid resolveDid;
    private final ResolutionAnswers answers;

    IdentifierResource(ResolveDid resolveDid, ResolutionAnswers answers) {
        this.resolveDid = resolveDid;
        this.answers = answers;
    }

    /// Gives the resolution result (`application/did-resolution`, the default, or `application/json`) or the document
    /// alone (`application/did`, `…/did+ld+json`, `…/did+json`); 400, 404, 406, 410 and 501 as the binding says.
    @GET
    @Path("/{did:.+}")
    @Operation(
            operationId = "resolveDid",
            summary = "Resolve a DID",
            description = "did:webvh and did:web of the organisations here, did:jwk and did:key of anybody. At most one"
                    + " of `versionId`, `versionTime` and `versionNumber`.")
    @Parameter(
            name = "did",
            in = ParameterIn.PATH,
            required = true,
            schema = @Schema(type = SchemaType.STRING),
            example = "did:web:registry.civilid.example:organizations:1741000")
    @APIResponse(
            responseCode = "200",
            description = "The resolution result, or by `Accept` the document alone",
            content = {
                @Content(
                        mediaType = "application/did-resolution",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "result", value = RESULT)),
                @Content(mediaType = "application/did", schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "400", description = "`invalidDid`, `invalidOptions` in `didResolutionMetadata`")
    @APIResponse(responseCode = "404", description = "`notFound`")
    @APIResponse(responseCode = "406", description = "`representationNotSupported`")
    @APIResponse(responseCode = "410", description = "Deactivated: `deactivated` in `didDocumentMetadata`")
    @APIResponse(responseCode = "501", description = "`methodNotSupported`")
    public Uni<Response> resolve(
            @Context HttpServerRequest request,
            @Context HttpHeaders headers,
            @RestQuery Optional<String> versionId,
            @RestQuery Optional<String> versionTime,
            @RestQuery Optional<String> versionNumber) {
        var form = ResolutionForm.accepted(headers.getAcceptableMediaTypes());
        if (form.isEmpty()) {
            return failed(Error.REPRESENTATION_NOT_SUPPORTED, "no media type that is accepted can be given");
        }
        var did = PathDid.in(Objects.requireNonNullElse(request.path(), ""), PATH + "/");
        if (did.isEmpty()) {
            return failed(Error.INVALID_DID, "the path is not percent-encoded as it should be");
        }
        var version = Versions.wanted(versionId, versionTime, versionNumber);
        if (version.isEmpty()) {
            return failed(Error.INVALID_OPTIONS, "one of versionId, versionTime (UTC) and versionNumber at most");
        }
        return resolveDid.of(did.get(), version.get()).map(resolution -> answers.with(resolution, form.get()));
    }

    private Uni<Response> failed(Error error, String detail) {
        return Uni.createFrom().item(() -> answers.with(new Resolution.Failed(error, detail), ResolutionForm.RESULT));
    }
}
