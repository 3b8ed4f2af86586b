package kr.civilid.registry.did.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.civilid.registry.did.domain.Resolution;
import org.jspecify.annotations.Nullable;

/// A resolution as an HTTP response (W3C DID Resolution, "HTTPS Binding").
@ApplicationScoped
class ResolutionAnswers {

    private static final String CACHED = "public, max-age=300";
    private static final String PROBLEM = "https://www.w3.org/ns/did#";

    private final ObjectMapper json;

    ResolutionAnswers(ObjectMapper json) {
        this.json = json;
    }

    Response with(Resolution resolution, ResolutionForm form) {
        return switch (resolution) {
            case Resolution.Resolved resolved -> found(200, resolved.document(), resolved.metadata(), form);
            case Resolution.Deactivated gone -> found(410, gone.document(), gone.metadata(), form);
            case Resolution.Failed failed -> failed(failed);
        };
    }

    private Response found(
            int status, Map<String, Object> document, Map<String, Object> metadata, ResolutionForm form) {
        var body = form.whole()
                ? result(
                        document,
                        metadata,
                        Map.of("contentType", ResolutionForm.DOCUMENT_LD.type().toString()))
                : document;
        return Response.status(status)
                .type(form.type())
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .entity(bytes(body))
                .build();
    }

    /// Always the whole result: an error has no document to give. `error` is the name of DID Core and did:webvh, the
    /// problem details are those of DID Resolution.
    private Response failed(Resolution.Failed failed) {
        var error = failed.error();
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", PROBLEM + error.name());
        problem.put("title", error.title());
        problem.put("detail", failed.detail());
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("error", error.wireName());
        metadata.put("problemDetails", problem);
        return Response.status(status(error))
                .type(ResolutionForm.RESULT.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .entity(bytes(result(null, Map.of(), metadata)))
                .build();
    }

    private static int status(Resolution.Error error) {
        return switch (error) {
            case INVALID_DID, INVALID_OPTIONS -> 400;
            case NOT_FOUND -> 404;
            case REPRESENTATION_NOT_SUPPORTED -> 406;
            case METHOD_NOT_SUPPORTED -> 501;
        };
    }

    private static Map<String, Object> result(
            @Nullable Map<String, Object> document, Map<String, Object> metadata, Map<String, Object> resolution) {
        var result = new LinkedHashMap<String, Object>();
        result.put("didDocument", document);
        result.put("didDocumentMetadata", metadata);
        result.put("didResolutionMetadata", resolution);
        return result;
    }

    private byte[] bytes(Map<String, Object> body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts are always JSON", e);
        }
    }
}
