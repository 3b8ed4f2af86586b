package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.attestation.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.Startup;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;
import kr.civilid.issuance.enrolment.application.PlatformEvidence;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;
import kr.civilid.issuance.oauth.application.BaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stops the start, in the profile that a packaged service runs in.
class PolicyAtTheStartTest {

    private static final String PRODUCTION = "https://issuance.civilid.example";
    private static final String LOCAL = "http://localhost:8081";
    private static final String APP = "kr.go.geps.mobileid:" + HexFormat.of().formatHex(AndroidPhone.SIGNER);

    private static final Workers AT_ONCE = new Workers() {
        @Override
        public <T> Uni<T> run(Supplier<T> work) {
            return Uni.createFrom().item(work);
        }
    };

    private static PlatformAttestations start(String baseUrl, Map<String, String> settings) {
        var all = new HashMap<String, String>();
        settings.forEach((name, value) -> all.put("civilid.attestation." + name, value));
        var config = new SmallRyeConfigBuilder()
                .withProfile("prod")
                .withMapping(EvidenceSettings.class)
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new PlatformAttestations(
                config.getConfigMapping(EvidenceSettings.class),
                Set.of(AndroidPhone.PACKAGE),
                new BaseUrl(baseUrl),
                AT_ONCE,
                new SetClock(NOW));
    }

    @Test
    void the_policy_is_read_at_the_start() {
        assertThat(PlatformAttestations.class).hasAnnotation(Startup.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCTION, "https://10.0.0.7", "https://localhost.civilid.example"})
    void the_simulator_never_starts_where_others_reach_the_service(String baseUrl) {
        assertThatThrownBy(() -> start(baseUrl, Map.of("simulator", "true")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("civilid.attestation.simulator=true")
                .hasMessageContaining(baseUrl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"android.extra-roots", "ios.extra-roots"})
    void a_root_of_a_test_never_starts_there_either(String setting) {
        assertThatThrownBy(() -> start(PRODUCTION, Map.of(setting, "/nowhere/root.pem")))
                .hasMessageContaining("extra-roots");
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCAL, "https://localhost:8441", "http://127.0.0.1:8081"})
    void on_one_machine_the_simulator_is_let_in_by_its_switch_alone(String baseUrl) {
        var none = new PlatformEvidence.None(AndroidPhone.PACKAGE);

        assertThat(start(baseUrl, Map.of("simulator", "true"))
                        .check(none)
                        .await()
                        .indefinitely()
                        .level())
                .isEqualTo(SecurityLevel.NONE);
        assertThatThrownBy(() -> start(baseUrl, Map.of()).check(none).await().indefinitely())
                .isInstanceOf(EvidenceRefused.class);
        assertThatThrownBy(() -> start(baseUrl, Map.of("simulator", "true"))
                        .check(new PlatformEvidence.None("kr.example.imitation"))
                        .await()
                        .indefinitely())
                .isInstanceOf(EvidenceRefused.class);
    }

    @Test
    void without_an_app_nobody_is_let_in() {
        var closed = start(PRODUCTION, Map.of());
        var authority = TestAuthority.root("CN=r").below("CN=a");

        assertThatThrownBy(() -> closed.check(
                                AndroidPhone.ofMaker(AndroidMaker.create()).evidence())
                        .await()
                        .indefinitely())
                .isInstanceOf(EvidenceRefused.class);
        assertThatThrownBy(() -> closed.check(new ApplePhone(authority).evidence())
                        .await()
                        .indefinitely())
                .isInstanceOf(EvidenceRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "android.apps, kr.go.geps.mobileid",
        "android.apps, kr.go.geps.mobileid:abcd",
        "ios.apps, kr.go.geps.mobileid",
        "android.minimum-level, NONE",
        "android.minimum-level, SECURE_ENCLAVE",
    })
    void a_setting_that_cannot_be_meant_stops_the_start(String setting, String value) {
        assertThatThrownBy(() -> start(LOCAL, Map.of(setting, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("civilid.attestation." + setting);
    }

    @Test
    void a_file_that_is_missing_stops_the_start_and_is_named() {
        var list = Weighing.listFile("{\"entries\": {}}", NOW);

        assertThatCode(() -> start(PRODUCTION, Map.of("android.apps", APP, "android.revocation-list", list.toString())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> start(PRODUCTION, Map.of("android.apps", APP)))
                .hasMessageContaining("civilid.attestation.android.revocation-list");
        assertThatThrownBy(() -> start(
                        PRODUCTION, Map.of("android.apps", APP, "android.revocation-list", "/nowhere/status.json")))
                .hasMessageContaining("/nowhere/status.json");
        assertThatThrownBy(() -> start(LOCAL, Map.of("ios.extra-roots", "/nowhere/root.pem")))
                .hasMessageContaining("/nowhere/root.pem");
        assertThatThrownBy(() -> start(
                        LOCAL, Map.of("ios.extra-roots", Path.of("/dev/null").toString())))
                .hasMessageContaining("/dev/null");
    }
}
