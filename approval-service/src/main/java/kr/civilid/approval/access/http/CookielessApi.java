package kr.civilid.approval.access.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Outside the pages no cookie is read: Quarkus would take the session of a page for the log-in of a call, and what a
/// browser sends by itself must not decide anything.
@ApplicationScoped
class CookielessApi {

    private static final String PAGES = "/inbox";

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(CookielessApi::forgetCookies);
    }

    private static void forgetCookies(RoutingContext call) {
        var path = call.request().path();
        if (path == null || !(path.equals(PAGES) || path.startsWith(PAGES + "/"))) {
            call.request().headers().remove("Cookie");
        }
        call.next();
    }
}
