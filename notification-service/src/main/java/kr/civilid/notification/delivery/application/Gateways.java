package kr.civilid.notification.delivery.application;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Outgoing;
import kr.civilid.notification.delivery.domain.Route;
import kr.civilid.notification.delivery.domain.Routing;
import kr.civilid.notification.delivery.domain.Standing;

/// Every way to a phone.
@ApplicationScoped
public class Gateways {

    private static final Standing NOT_THERE = new Standing(0, Optional.empty());

    private final Map<Gateway, SmsGateway> byName = new EnumMap<>(Gateway.class);
    private final Routing routing;
    private final Clock clock;

    Gateways(@All List<SmsGateway> gateways, GatewaySettings settings, Clock clock) {
        gateways.forEach(gateway -> byName.put(gateway.name(), gateway));
        this.routing = new Routing(settings.smsFirst(), settings.lmsFirst(), settings.fallbackAfter());
        this.clock = clock;
    }

    /// What may leave just now, and by which way; empty while all are away.
    List<Route> routes() {
        return routing.routes(standing(Gateway.SMPP).orElse(NOT_THERE), standing(Gateway.HTTP), clock.instant());
    }

    /// Whether there is a choice, so that what was chosen must outlive everything.
    boolean several() {
        return byName.values().stream()
                        .filter(gateway -> gateway.standing().isPresent())
                        .count()
                > 1;
    }

    Submission submit(Gateway name, MessageId key, Outgoing text, Duration validity) {
        var gateway = byName.get(name);
        return gateway == null ? new Submission.NotTaken("NO_ROUTE") : gateway.submit(key, text, validity);
    }

    private Optional<Standing> standing(Gateway name) {
        return Optional.ofNullable(byName.get(name)).flatMap(SmsGateway::standing);
    }
}
