package kr.civilid.verification.gate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import kr.civilid.verification.Complex;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GateTest {

    private final Map<String, Object> gate =
            Map.of("id", "gate-" + UUID.randomUUID(), "name", "북문", "site", Complex.SEJONG);

    @Test
    void a_gate_is_opened_with_what_was_asked_for() {
        var wanted = new HashMap<>(gate);
        wanted.put("agencies", List.of("1741000"));
        wanted.put("requiredClaims", List.of("portrait"));
        wanted.put("hours", Map.of("days", List.of("MONDAY"), "from", "07:00", "until", "20:00"));

        Complex.operator("POST", "/gates", wanted)
                .statusCode(201)
                .body("id", equalTo(gate.get("id")))
                .body("agencies", equalTo(List.of("1741000")))
                .body("requiredClaims", equalTo(List.of("portrait")))
                .body("hours.days", equalTo(List.of("MONDAY")))
                .body("acceptsGenericAudience", equalTo(true));
    }

    @Test
    void a_second_gate_of_the_same_id_is_refused() {
        Complex.operator("POST", "/gates", gate).statusCode(201);
        Complex.operator("POST", "/gates", gate)
                .statusCode(409)
                .body("type", equalTo("urn:civilid:problem:gate-already-exists"));
    }

    @Test
    void only_operators_open_gates() {
        for (var caller : Caller.ALL) {
            if (!caller.equals(Caller.OPS)) {
                Complex.as(Tokens.of(caller), "POST", "/gates", gate).statusCode(403);
            }
        }
        RestAssured.given()
                .contentType("application/json")
                .body(gate)
                .post("/gates")
                .then()
                .statusCode(401);
    }

    @Test
    void a_gate_that_makes_no_sense_is_told_what_to_mend() {
        for (var change : List.<Map<String, Object>>of(
                Map.of("id", "Gate 1"),
                Map.of("id", List.of()),
                Map.of("name", ""),
                Map.of("name", "x".repeat(101)),
                Map.of("site", "sejong"),
                Map.of("agencies", List.of("174100")),
                Map.of("requiredClaims", List.of("PORTRAIT")),
                Map.of("hours", Map.of("days", List.of(), "from", "07:00", "until", "20:00")),
                Map.of("hours", Map.of("days", List.of("MONDAY"), "from", "07:00", "until", "07:00")),
                Map.of("hours", Map.of("days", List.of("SOMEDAY"), "from", "07:00", "until", "08:00")),
                Map.of("hours", Map.of("days", List.of("MONDAY"), "from", "25:00", "until", "08:00")),
                Map.of("state", "OPEN"))) {
            var wanted = new HashMap<>(gate);
            wanted.putAll(change);
            assertThat(Complex.operator("POST", "/gates", wanted).extract().statusCode())
                    .as(change.toString())
                    .isIn(400, 422);
        }
        Complex.operator("POST", "/gates", gate).statusCode(201);
    }

    @Test
    void a_reader_is_registered_once_at_one_gate() {
        Complex.operator("POST", "/gates", gate).statusCode(201);
        var readers = "/gates/%s/readers".formatted(gate.get("id"));
        var reader = reader(IdDraft.key().toPublicJWK().toJSONObject());

        Complex.operator("POST", readers, reader).statusCode(201).body("gateId", equalTo(gate.get("id")));
        Complex.operator("POST", readers, reader)
                .statusCode(409)
                .body("type", equalTo("urn:civilid:problem:reader-already-registered"));
        Complex.operator("POST", "/gates/no-such-gate/readers", reader)
                .statusCode(404)
                .body("type", equalTo("urn:civilid:problem:gate-unknown"));
    }

    @Test
    void a_key_that_is_private_or_of_another_kind_is_refused() {
        Complex.operator("POST", "/gates", gate).statusCode(201);
        var publicKey = IdDraft.key().toPublicJWK().toJSONObject();
        var offCurve = new HashMap<>(publicKey);
        offCurve.put("y", publicKey.get("x"));
        for (var key : List.<Map<String, Object>>of(
                IdDraft.key().toJSONObject(), offCurve, Map.of("kty", "oct", "k", "AAAA"), Map.of())) {
            Complex.operator("POST", "/gates/%s/readers".formatted(gate.get("id")), reader(key))
                    .statusCode(422)
                    .body("type", equalTo("urn:civilid:problem:unusable-key"));
        }
    }

    private static Map<String, Object> reader(Map<String, Object> key) {
        return Map.of("readerId", "reader-" + UUID.randomUUID(), "publicKey", key);
    }

    @Test
    void the_policy_of_no_gate_cannot_be_changed() {
        Complex.operator("PUT", "/gates/no-such-gate/policy", Map.of("site", Complex.SEJONG))
                .statusCode(404);
    }

    @Test
    void the_interface_offers_only_what_there_is() {
        assertThat(RestAssured.get("/openapi?format=json").asString()).doesNotContain("mdoc", "sessionTranscript");
    }
}
