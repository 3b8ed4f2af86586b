package kr.civilid.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import kr.civilid.testkit.handset.SmppHandsets;

/// A gateway of its own for the service under test.
public class RealHandsets implements QuarkusTestResourceLifecycleManager {

    private SmppHandsets handsets;

    @Override
    public Map<String, String> start() {
        try {
            handsets = SmppHandsets.start(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "civilid.sms.address", handsets.address(),
                "civilid.sms.lease", "2s",
                "civilid.senders", "*:0440000000,1741000:0442001234");
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(handsets, new TestInjector.MatchesType(SmppHandsets.class));
    }

    @Override
    public void stop() {
        try {
            handsets.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
