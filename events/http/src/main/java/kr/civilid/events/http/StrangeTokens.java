package kr.civilid.events.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;

/// Refuses at the door a bearer token that is neither an opaque string nor a JWT of three parts: the parser behind
/// takes `Bearer ..` for an error of its own and answers 500.
@ApplicationScoped
class StrangeTokens {

    private static final Pattern BEARER =
            Pattern.compile("(?i:bearer) +([A-Za-z0-9_~+/-]+=*|[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+) *");

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(StrangeTokens::refuseOrPass);
    }

    private static void refuseOrPass(RoutingContext request) {
        var authorization = request.request().getHeader("Authorization");
        if (authorization == null
                || !authorization.regionMatches(true, 0, "bearer", 0, 6)
                || BEARER.matcher(authorization).matches()) {
            request.next();
            return;
        }
        request.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        var detail = Language.of(request).choose("유효한 토큰을 보내 주세요.", "Send a valid access token.");
        Problem.of("unauthorized", 401, detail, Map.of()).answer(request);
    }
}
