package kr.civilid.events.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

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

    static Problem of(String name, int status, String detail, Map<String, Object> members) {
        var reason = Response.Status.fromStatusCode(status);
        return new Problem(
                "urn:civilid:problem:" + name,
                reason == null ? name : reason.getReasonPhrase(),
                status,
                detail,
                RequestId.current(),
                members);
    }

    Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this)
                .build();
    }
}
