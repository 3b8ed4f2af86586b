package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.Service;
import kr.civilid.local.part.NotReady;
import kr.civilid.local.setup.Parts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a packaged service does not start with. All else is as on one machine, where it does; it refuses before it asks
/// for Kafka.
class RefusedStartIT {

    private static final int BESIDE = 15_000;
    private static final String PRODUCTION = "https://issuance.civilid.example";

    @TempDir
    Path folder;

    private LocalSystem system;

    @BeforeEach
    void prepared() {
        system = LocalSystem.in(folder, BESIDE).only(Parts.POSTGRES, Service.ISSUANCE.partName());
    }

    @AfterEach
    void ended() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "local"})
    void where_others_reach_the_service_no_profile_lets_in_a_simulated_phone(String profile) {
        system.set("civilid.base-url", PRODUCTION).serviceJvm("-Dquarkus.profile=" + profile);

        assertThatThrownBy(system::start).isInstanceOfSatisfying(NotReady.class, refused -> {
            assertThat(refused).hasMessageContaining(Service.ISSUANCE.partName() + " ended");
            assertThat(refused.lastLines()).contains("civilid.attestation.simulator=true", PRODUCTION);
        });
    }
}
