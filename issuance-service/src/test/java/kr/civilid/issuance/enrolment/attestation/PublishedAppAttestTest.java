package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.APP;
import static kr.civilid.issuance.enrolment.application.EvidenceRefused.Reason.CHAIN;
import static kr.civilid.issuance.enrolment.attestation.Weighing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.enrolment.application.PlatformEvidence;
import org.junit.jupiter.api.Test;

/// What real iPhones said, weighed on the day they said it.
class PublishedAppAttestTest {

    private static final String SAMPLE = "V8H6LQ9448.io.uebelacker.AppAttestExample";
    private static final Instant FEBRUARY_2024 = Instant.parse("2024-02-07T22:00:00Z");
    private static final Instant APRIL_2026 = Instant.parse("2026-04-21T18:13:12Z");

    private static AppAttest on(Instant day, String app, AppAttestEnvironment environment) {
        return new AppAttest(List.of(app), environment, Roots.of(Roots.APPLE, List.of()), new SetClock(day));
    }

    private static PlatformEvidence.AppAttest evidence(String name) throws IOException {
        var json = Vectors.json(name);
        return new PlatformEvidence.AppAttest(
                json.get("attestation").binaryValue(),
                json.get("keyId").binaryValue(),
                ApplePhone.sha256(json.get("challenge").binaryValue()));
    }

    @Test
    void an_app_of_the_store_passes_in_production_alone() throws IOException {
        var evidence = evidence("apple-production.json");

        assertThat(on(FEBRUARY_2024, SAMPLE, AppAttestEnvironment.PRODUCTION)
                        .check(evidence)
                        .app())
                .isEqualTo("io.uebelacker.AppAttestExample");
        refused(
                APP,
                () -> on(FEBRUARY_2024, SAMPLE, AppAttestEnvironment.DEVELOPMENT)
                        .check(evidence));
    }

    @Test
    void an_app_under_development_passes_in_development_alone() throws IOException {
        var evidence = evidence("apple-development.json");

        assertThat(on(FEBRUARY_2024, SAMPLE, AppAttestEnvironment.DEVELOPMENT)
                        .check(evidence)
                        .app())
                .isEqualTo("io.uebelacker.AppAttestExample");
        refused(
                APP,
                () -> on(FEBRUARY_2024, SAMPLE, AppAttestEnvironment.PRODUCTION).check(evidence));
        refused(
                APP,
                () -> on(FEBRUARY_2024, "V8H6LQ9448.io.uebelacker", AppAttestEnvironment.DEVELOPMENT)
                        .check(evidence));
    }

    /// Its authenticator data carries extensions without the flag that announces them.
    @Test
    void the_sample_of_apples_guide_of_2026_passes_on_its_days() throws IOException {
        var json = Vectors.json("apple-guide.json");
        var certificates = List.of(
                json.get("x5c").get(0).binaryValue(), json.get("x5c").get(1).binaryValue());
        var evidence = new PlatformEvidence.AppAttest(
                ApplePhone.cbor(
                        "apple-appattest", certificates, json.get("authData").binaryValue()),
                json.get("keyId").binaryValue(),
                json.get("clientDataHash").binaryValue());
        var app = json.get("appId").textValue();

        assertThat(on(APRIL_2026, app, AppAttestEnvironment.PRODUCTION)
                        .check(evidence)
                        .app())
                .isEqualTo("com.example.myapp");
        refused(
                CHAIN,
                () -> on(APRIL_2026.plusSeconds(864_000), app, AppAttestEnvironment.PRODUCTION)
                        .check(evidence));
    }
}
