package kr.civilid.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kr.civilid.notification.delivery.application.Deliveries.Claimed;
import kr.civilid.notification.delivery.application.Deliveries.Terms;
import kr.civilid.notification.delivery.domain.Restraint;

/// Takes what is due, as far as there is a way for it.
@ApplicationScoped
public class ClaimMessages {

    private final Deliveries deliveries;
    private final Gateways gateways;
    private final Clock clock;
    private final SmsSettings sms;
    private final GatewaySettings settings;
    private final Restraint restraint;

    ClaimMessages(
            Deliveries deliveries,
            Gateways gateways,
            Clock clock,
            SmsSettings sms,
            GatewaySettings settings,
            RestraintSettings restraint) {
        this.deliveries = deliveries;
        this.gateways = gateways;
        this.clock = clock;
        this.sms = sms;
        this.settings = settings;
        this.restraint = restraint.restraint();
    }

    /// While no gateway is there nothing is taken; messages wait in the database, in their order.
    List<Claimed> upTo(int limit) {
        var claimed = new ArrayList<Claimed>();
        var terms = new Terms(sms.lease(), settings.keyMemory(), gateways.several(), restraint);
        for (var route : gateways.routes()) {
            var room = Math.min(limit - claimed.size(), route.room());
            if (room > 0) {
                claimed.addAll(deliveries.claim(route, room, clock.instant(), terms));
            }
        }
        return claimed;
    }
}
