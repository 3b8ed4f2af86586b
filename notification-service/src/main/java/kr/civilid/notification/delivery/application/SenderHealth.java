package kr.civilid.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// A service whose sender has ended would take texts and send none: better to be started anew.
@Liveness
@ApplicationScoped
class SenderHealth implements HealthCheck {

    private final DeliverMessages deliverMessages;

    SenderHealth(DeliverMessages deliverMessages) {
        this.deliverMessages = deliverMessages;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sender")
                .status(deliverMessages.alive())
                .build();
    }
}
