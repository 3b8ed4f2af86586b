package kr.civilid.events.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;

/// Refuses at the door what only serves to walk around a path rule: `;`, encoded slashes, backslashes, NUL, `//`, `..`.
@ApplicationScoped
class StrangePaths {

    private static final Pattern STRANGE =
            Pattern.compile(";|\\\\|//|/\\.\\.?(/|$)|%(2f|5c|3b|00|2e)", Pattern.CASE_INSENSITIVE);

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(StrangePaths::refuseOrPass);
    }

    private static void refuseOrPass(RoutingContext request) {
        var path = request.request().path();
        if (path == null || STRANGE.matcher(path).find()) {
            var detail = Language.of(request)
                    .choose("주소에 쓸 수 없는 문자가 있습니다.", "The path has characters that no address here has.");
            Problem.of("strange-path", 400, detail, Map.of()).answer(request);
            return;
        }
        request.next();
    }
}
