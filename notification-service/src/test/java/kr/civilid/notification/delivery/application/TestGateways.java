package kr.civilid.notification.delivery.application;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.civilid.notification.delivery.domain.Gateway;

/// The defaults of the service, towards a gateway of the test.
public record TestGateways(Optional<URI> url, Optional<String> token, Optional<List<String>> receiptKeys)
        implements GatewaySettings {

    public static final TestGateways NONE = new TestGateways(Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public Duration receiptWindow() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Gateway smsFirst() {
        return Gateway.SMPP;
    }

    @Override
    public Gateway lmsFirst() {
        return Gateway.HTTP;
    }

    @Override
    public Duration fallbackAfter() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration keyMemory() {
        return Duration.ofHours(23);
    }
}
