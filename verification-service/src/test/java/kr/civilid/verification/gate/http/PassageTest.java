package kr.civilid.verification.gate.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kr.civilid.testkit.gate.GateReader;
import kr.civilid.testkit.gate.GateReader.Passage;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.verification.Complex;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PassageTest {

    private GateReader reader;

    @BeforeEach
    void a_gate_is_in_service_and_nobody_is_revoked() {
        reader = Complex.gate(Map.of());
        Complex.opensInOrder(reader);
    }

    @Test
    void a_civil_servant_walks_through_and_the_guard_sees_face_and_name() {
        var passage = reader.scans(Complex.shown("name", "portrait"));

        assertThat(passage.status()).isEqualTo(200);
        assertThat(passage.answer())
                .containsEntry("decision", "ALLOWED")
                .containsEntry("reason", "admitted")
                .containsEntry("name", "홍길동")
                .containsEntry("photo", IdDraft.HONGS_FACE)
                .containsKey("until");
    }

    @Test
    void what_was_not_disclosed_is_not_answered() {
        assertThat(reader.scans(Complex.shown()).answer()).containsOnlyKeys("decision", "reason", "until");
    }

    @Test
    void a_revoked_id_is_refused_within_a_second_of_its_publication() {
        var id = Complex.id();
        Complex.statusIs(1);

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> reader.scans(id.qr(Complex.SEJONG, Instant.now()))
                        .reason()
                        .equals("revoked"));
        assertThat(reader.scans(id.qr(Complex.SEJONG, Instant.now(), "name")).answer())
                .containsOnlyKeys("decision", "reason")
                .containsEntry("decision", "REFUSED");
    }

    @Test
    void a_presentation_opens_a_site_once_at_whichever_gate() {
        var shown = Complex.shown("name");
        var other = Complex.gate(Map.of());

        assertThat(reader.scans(shown).allowed()).isTrue();
        assertThat(reader.scans(shown).reason()).isEqualTo("replayed");
        assertThat(other.scans(shown).reason()).isEqualTo("replayed");
    }

    @Test
    void of_a_hundred_showings_at_once_one_passes() throws Exception {
        var shown = Complex.shown("name");
        try (var crowd = Executors.newFixedThreadPool(16)) {
            Callable<Passage> one = () -> reader.scans(shown);
            var passages = crowd.invokeAll(Collections.nCopies(100, one));
            var allowed = 0;
            for (var passage : passages) {
                allowed += passage.get().allowed() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(1);
        }
    }

    @Test
    void garbage_is_refused_as_an_answer() {
        assertThat(reader.scans("CID1:GARBAGE").reason()).isEqualTo("malformed");
        assertThat(reader.scans("x".repeat(131_072)).reason()).isEqualTo("malformed");
    }

    @Test
    void requests_that_are_none_are_told_what_to_mend() {
        var mdoc = reader.post(Map.of("kind", "mdoc", "presentation", "AA"), reader.token());
        assertThat(mdoc.status()).isEqualTo(422);
        assertThat(mdoc.answer()).containsEntry("type", "urn:civilid:problem:unsupported-kind");
        assertThat(reader.post(Map.of("kind", "qr", "presentation", "CID1:", "sessionTranscript", "AA"), reader.token())
                        .answer())
                .containsEntry("type", "urn:civilid:problem:unknown-property")
                .containsEntry("property", "sessionTranscript");
        for (var body : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("kind", "qr"),
                Map.of("presentation", "CID1:"),
                Map.of("kind", "qr", "presentation", ""),
                Map.of("kind", "qr", "presentation", "x".repeat(131_073)),
                Map.of("kind", "qr", "presentation", List.of("a")),
                Map.of("kind", "qr", "presentation", "CID1:", "decision", "ALLOWED"))) {
            assertThat(reader.post(body, reader.token()).status())
                    .as(body.keySet().toString())
                    .isIn(400, 422);
        }
    }

    @Test
    void a_changed_policy_holds_at_once() {
        Complex.operator(
                        "PUT",
                        "/gates/%s/policy".formatted(reader.gateId()),
                        Map.of("site", Complex.SEJONG, "agencies", List.of("1130000")))
                .statusCode(200);

        assertThat(reader.scans(Complex.shown("agency_code")).reason()).isEqualTo("agency-not-admitted");
        assertThat(reader.scans(Complex.shown("name")).reason()).isEqualTo("required-claim-missing");
    }

    @Test
    void a_gate_keeps_its_hours() {
        var yesterday =
                Instant.now().atZone(ZoneId.of("Asia/Seoul")).getDayOfWeek().minus(2);
        var closed = Complex.gate(
                Map.of("hours", Map.of("days", List.of(yesterday.toString()), "from", "09:00", "until", "18:00")));

        assertThat(closed.scans(Complex.shown()).reason()).isEqualTo("outside-hours");
    }

    @Test
    void a_gate_may_insist_on_its_site() {
        var strict = Complex.gate(Map.of("acceptsGenericAudience", false));
        var generic = "urn:kr:civilid:gates";

        assertThat(reader.scans(Complex.id().qr(generic, Instant.now())).allowed())
                .isTrue();
        assertThat(strict.scans(Complex.id().qr(generic, Instant.now())).reason())
                .isEqualTo("wrong-audience");
    }

    @Test
    void each_passage_is_announced_and_tells_nobody() throws Exception {
        try (var probe = EventProbe.fromTheStart(
                System.getProperty("civilid.kafka.address"), System.getProperty("civilid.topics.prefix"))) {
            var id = Complex.id();
            reader.scans(id.qr(Complex.SEJONG, Instant.now(), "name"));
            reader.scans("CID1:GARBAGE");

            var allowed = probe.await(reader.gateId(), "passage.allowed.v1", Duration.ofSeconds(20));
            var refused = probe.await(reader.gateId(), "passage.refused.v1", Duration.ofSeconds(20));

            assertThat(new String(refused.payload(), StandardCharsets.UTF_8)).contains("\"reason\":\"malformed\"");
            assertThat(new String(allowed.payload(), StandardCharsets.UTF_8))
                    .doesNotContain("홍길동")
                    .doesNotContain("4711")
                    .doesNotContain(id.phone().getX().toString());
        }
    }
}
