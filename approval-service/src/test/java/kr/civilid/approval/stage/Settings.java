package kr.civilid.approval.stage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// What these tests want otherwise than the defaults: less patience.
public final class Settings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("civilid.approval.tend", "1s");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
