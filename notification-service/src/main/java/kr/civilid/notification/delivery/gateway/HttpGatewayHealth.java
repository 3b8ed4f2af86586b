package kr.civilid.notification.delivery.gateway;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.notification.delivery.domain.Standing;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Part of `/q/health/group/gateway`, as SMPP's; one that is not used is in good order.
@HealthGroup("gateway")
@ApplicationScoped
class HttpGatewayHealth implements HealthCheck {

    private final HttpGateway gateway;

    HttpGatewayHealth(HttpGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("https-gateway")
                .status(gateway.standing().filter(Standing::away).isEmpty())
                .build();
    }
}
