package kr.civilid.events.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import kr.civilid.events.refusal.Refusal;

/// An answer that says what to mend: RFC 9457 `application/problem+json`.
///
/// `type` is `urn:civilid:problem:<name>`; `detail` is Korean or English; `instance` names the request in our logs.
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,

        @JsonAnyGetter @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNAVAILABLE = 503;

    /// When to try again what failed for no fault of the caller.
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /// The status of an answer that refuses, of a page as of JSON.
    public static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 422;
            case UNSIGNED -> 401;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case LOCKED -> 423;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }

    static Problem of(String name, int status, String detail, Map<String, Object> members) {
        return new Problem(
                "urn:civilid:problem:" + name,
                HttpResponseStatus.valueOf(status).reasonPhrase(),
                status,
                detail,
                RequestId.current(),
                members);
    }

    Response response() {
        var response = Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this);
        if (status == UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER.toSeconds());
        }
        return response.build();
    }

    /// The same for a request that never reaches a resource.
    void answer(RoutingContext request) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Json.encode(this));
    }
}
