package kr.civilid.notification.delivery.sms;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.notification.delivery.domain.Standing;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// `/q/health/group/gateway`. Not part of readiness: while the gateway is away this service still takes what it is to
/// send, and taking it out of service would only hide that.
@HealthGroup("gateway")
@ApplicationScoped
class GatewayHealth implements HealthCheck {

    private final SmppGateway gateway;

    GatewayHealth(SmppGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sms-gateway")
                .status(gateway.standing().filter(Standing::away).isEmpty())
                .build();
    }
}
