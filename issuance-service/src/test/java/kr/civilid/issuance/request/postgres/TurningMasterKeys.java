package kr.civilid.issuance.request.postgres;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.civilid.issuance.request.application.MasterKeys;
import kr.civilid.issuance.request.keystore.HeldKeys;

/// Master keys that a test exchanges under a running service, as a rolling restart does.
@Alternative
@Singleton
public class TurningMasterKeys implements MasterKeys {

    private volatile MasterKeys now = HeldKeys.of("vault-1");

    /// The service with these, and no job that looks by itself.
    public static class Profile implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TurningMasterKeys.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("civilid.vault.rewrap-every", "off");
        }
    }

    void turn(String active, String... others) {
        now = HeldKeys.of(active, others);
    }

    @Override
    public String active() {
        return now.active();
    }

    @Override
    public Set<String> known() {
        return now.known();
    }

    @Override
    public <T> Uni<T> with(Function<Ring, T> work) {
        return now.with(work);
    }
}
