package kr.civilid.notification.delivery.sms;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// `/q/health/group/gateway`. Not part of readiness: while the gateway is away this service still takes what it is to
/// send, and taking it out of service would only hide that.
@HealthGroup("gateway")
@ApplicationScoped
class GatewayHealth implements HealthCheck {

    private final SmppLink link;

    GatewayHealth(SmppLink link) {
        this.link = link;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sms-gateway")
                .status(link.session().isPresent())
                .build();
    }
}
