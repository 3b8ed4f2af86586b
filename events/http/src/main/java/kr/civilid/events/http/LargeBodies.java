package kr.civilid.events.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses at the door, unread, what says of itself that it is over the limit: the server behind refuses it too, but
/// without a word.
@ApplicationScoped
class LargeBodies {

    private final long limit;

    LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseOrPass);
    }

    private void refuseOrPass(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        if (length == null || !isOver(length)) {
            request.next();
            return;
        }
        // What is still to come is not read, so nothing else can follow it.
        request.response().putHeader("Connection", "close");
        var detail = Language.of(request).choose("보낸 내용이 너무 큽니다.", "The body is too large.");
        Problem.of("too-large", 413, detail, Map.of()).answer(request);
    }

    private boolean isOver(String length) {
        return length.matches("\\d{1,18}") && Long.parseLong(length) > limit;
    }
}
