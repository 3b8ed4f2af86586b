package kr.civilid.events.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;

/// Refuses at the door a body that is announced longer than it may be, and lets the caller finish: one who is still
/// writing when the connection closes is told of a broken pipe and never reads why. What is many times too long is cut
/// off all the same. What does not say its length [MeasuredBodies] measures.
@ApplicationScoped
class OversizedBodies {

    private static final int LISTENED_TO = 4;

    /// Under this name the server keeps how much it reads of a body that does not say its length.
    private static final String OF_UNANNOUNCED = "io.quarkus.max-request-size";

    private final BodyLimits limits;

    OversizedBodies(BodyLimits limits) {
        this.limits = limits;
    }

    void guard(@Observes Router router) {
        // Before the server's own guard, which says no more than 413, and after it, which sets its own limit.
        router.route().order(Integer.MIN_VALUE).handler(this::refuseOrPass);
        router.route().order(0).handler(this::hold);
    }

    private void refuseOrPass(RoutingContext request) {
        long limit = limit(request);
        long length = announced(request);
        if (length <= limit) {
            request.next();
            return;
        }
        if (length > LISTENED_TO * limit) {
            cutOff(request);
        }
        tooLarge(request, limit).answer(request);
    }

    /// The server's own limit says no more than 413, and comes last: it is over what is listened to.
    private void hold(RoutingContext request) {
        request.put(OF_UNANNOUNCED, (LISTENED_TO + 1) * limit(request));
        request.next();
    }

    MeasuredBody measure(RoutingContext request, InputStream body) {
        long limit = limit(request);
        return new MeasuredBody(body, limit, LISTENED_TO * limit);
    }

    Response refuse(RoutingContext request, boolean endless) {
        if (endless) {
            cutOff(request);
        }
        return tooLarge(request, limit(request)).response();
    }

    private static void cutOff(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.addEndHandler(_ -> request.request().connection().close());
    }

    private long limit(RoutingContext request) {
        return limits.of(request.request().method().name(), request.normalizedPath());
    }

    private static Problem tooLarge(RoutingContext request, long limit) {
        var detail = Language.of(request)
                .choose(
                        "보낸 내용이 너무 큽니다. %,d바이트까지 보낼 수 있습니다.".formatted(limit),
                        "The body is too large. Send %,d bytes at most.".formatted(limit));
        return Problem.of("too-large", 413, detail, Map.of("limit", limit));
    }

    static boolean isAnnounced(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static long announced(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
