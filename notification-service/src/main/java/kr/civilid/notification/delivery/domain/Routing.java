package kr.civilid.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// SMS over SMPP, LMS over HTTP. One stands in for the other once that has been away for `patience`: an SMS may go over
/// HTTP as it is, an LMS over SMPP only in its brief form. Without an HTTP gateway every LMS is said briefly at once.
public record Routing(Duration patience) {

    public List<Route> routes(Standing smpp, Optional<Standing> http, Instant now) {
        var routes = new ArrayList<Route>();
        http.filter(standing -> standing.room() > 0)
                .map(standing ->
                        new Route(Gateway.HTTP, smpp.awayFor(patience, now), true, standing.room(), standing.away()))
                .ifPresent(routes::add);
        if (smpp.room() > 0) {
            var briefly = http.map(standing -> standing.awayFor(patience, now)).orElse(true);
            routes.add(new Route(Gateway.SMPP, true, briefly, smpp.room(), smpp.away()));
        }
        // The one message that tries whether a gateway is back is taken before the other gateway has taken them all.
        routes.sort(Comparator.comparingInt(Route::room));
        return routes;
    }
}
