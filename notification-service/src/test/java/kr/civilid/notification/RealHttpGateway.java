package kr.civilid.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;

/// A gateway for long messages, beside the handsets.
public class RealHttpGateway implements QuarkusTestResourceLifecycleManager {

    private HttpSmsGateway gateway;

    @Override
    public Map<String, String> start() {
        try {
            gateway = HttpSmsGateway.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "civilid.gateway.url", gateway.url().toString(),
                "civilid.gateway.token", HttpSmsGateway.TOKEN,
                "civilid.gateway.receipt-keys", HttpSmsGateway.RECEIPT_KEY);
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(gateway, new TestInjector.MatchesType(HttpSmsGateway.class));
    }

    @Override
    public void stop() {
        gateway.close();
    }
}
