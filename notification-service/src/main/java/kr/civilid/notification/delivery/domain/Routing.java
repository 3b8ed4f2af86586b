package kr.civilid.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// By which gateway each kind goes first. The other one stands in once that has been away for `patience`: an SMS may go
/// by either as it is, an LMS over SMPP only in its brief form. Without an HTTP gateway everything goes over SMPP at
/// once.
public record Routing(Gateway smsFirst, Gateway lmsFirst, Duration patience) {

    public List<Route> routes(Standing smpp, Optional<Standing> http, Instant now) {
        var routes = new ArrayList<Route>();
        http.ifPresent(standing -> add(routes, Gateway.HTTP, standing, smpp.awayFor(patience, now)));
        var alone = http.map(standing -> standing.awayFor(patience, now)).orElse(true);
        add(routes, Gateway.SMPP, smpp, alone);
        // The one message that tries whether a gateway is back is taken before the other gateway has taken them all.
        routes.sort(Comparator.comparingInt(Route::room));
        return routes;
    }

    private void add(List<Route> routes, Gateway gateway, Standing standing, boolean standsIn) {
        if (standing.room() > 0) {
            routes.add(new Route(
                    gateway,
                    standsIn || smsFirst == gateway,
                    standsIn || lmsFirst == gateway,
                    standing.room(),
                    standing.away()));
        }
    }
}
