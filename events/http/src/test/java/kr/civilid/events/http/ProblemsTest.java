package kr.civilid.events.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

    private static final String GOOD = "{\"name\":\"north\",\"width\":2,\"side\":\"LEFT\",\"since\":\"2026-01-02\"}";

    @Test
    void a_good_body_passes() {
        post(GOOD).statusCode(200).body("name", equalTo("north"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"n\",\"width\":2,\"side\":\"LEFT\",\"since\":\"2026-01-02\",\"colour\":1} | unknown-property | colour",
                "{\"name\":7,\"width\":2,\"side\":\"LEFT\",\"since\":\"2026-01-02\"} | invalid-value | name",
                "{\"name\":\"n\",\"width\":\"2\",\"side\":\"LEFT\",\"since\":\"2026-01-02\"} | invalid-value | width",
                "{\"name\":\"n\",\"width\":2,\"side\":\"MIDDLE\",\"since\":\"2026-01-02\"} | invalid-value | side",
                "{\"name\":\"n\",\"width\":2,\"side\":0,\"since\":\"2026-01-02\"} | invalid-value | side",
                "{\"name\":\"n\",\"width\":2,\"side\":\"LEFT\",\"since\":\"yesterday\"} | invalid-value | since",
                "{\"name\":\"n\\u0000\",\"width\":2,\"side\":\"LEFT\",\"since\":\"2026-01-02\"} | invalid-value | name",
                "{\"name\":\"n\",\"width\":2,\"side\":\"LEFT\",\"since\":\"-9999-01-02\"} | invalid-value | since",
                "{\"name\":\"n\",\"width\":2,\"side\":\"LEFT\",\"since\":\"+10000-01-02\"} | invalid-value | since"
            })
    void the_problem_names_the_member_to_mend(String body, String name, String property) {
        post(body)
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:civilid:problem:" + name))
                .body("property", equalTo(property))
                .body("instance", startsWith("urn:uuid:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{} {}",
                "{\"name\":\"\\ud800",
            })
    void what_is_not_the_json_of_a_door_is_refused(String body) {
        post(body).statusCode(400).contentType(Problem.MEDIA_TYPE).body("status", equalTo(400));
    }

    @Test
    void every_violated_rule_is_named_at_once() {
        post("{\"name\":\"a very long name\",\"width\":2,\"side\":\"LEFT\"}")
                .statusCode(400)
                .body("type", equalTo("urn:civilid:problem:invalid-value"))
                .body("violations.property", hasItem("name"))
                .body("violations.property", hasItem("since"))
                .body("detail", not(containsString("a very long name")));
    }

    @Test
    void what_is_wrong_is_called_as_the_caller_calls_it() {
        post("null").statusCode(400).body("violations.property", hasItem("body"));
        given().get("/doors/near?paces=10")
                .then()
                .statusCode(400)
                .body("violations.property", hasItem("X-Side"))
                .body("violations.property", hasItem("paces"));
    }

    @Test
    void a_rule_is_told_in_the_language_of_the_caller() {
        given().header("Accept-Language", "en")
                .get("/doors/near?paces=10")
                .then()
                .body("violations.rule", hasItem("must be less than or equal to 9"));
        given().get("/doors/near?paces=10").then().body("violations.rule", hasItem("9 이하여야 합니다"));
    }

    @Test
    void deep_nesting_is_refused_and_not_followed() throws IOException, InterruptedException {
        // Not by REST Assured, whose own pretty printer follows the nesting.
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/doors"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":" + "[".repeat(100_000)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_refusal_speaks_korean_or_english() {
        var door = "/doors/" + java.util.UUID.randomUUID();

        given().get(door)
                .then()
                .statusCode(423)
                .body("detail", equalTo("문이 잠겼습니다."))
                .body("attemptsLeft", equalTo(0));
        given().header("Accept-Language", "en-GB, ko;q=0.5")
                .get(door)
                .then()
                .body("type", equalTo("urn:civilid:problem:door-locked"))
                .body("detail", equalTo("The door is locked."));
        given().header("Accept-Language", ";;;").get(door).then().body("detail", equalTo("문이 잠겼습니다."));
    }

    /// Longer than what the sockets hold between them: whoever is cut off while writing never reads the answer.
    @RepeatedTest(20)
    void a_body_over_the_limit_is_refused_and_the_caller_reads_it() {
        post("{\"name\":\"" + "x".repeat(1_000_000) + "\"}")
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE)
                .header("Connection", nullValue())
                .body("type", equalTo("urn:civilid:problem:too-large"))
                .body("limit", equalTo(262_144));
    }

    @Test
    void a_body_many_times_over_the_limit_is_cut_off() throws IOException {
        var answer = answerTo("Content-Length: 1048577\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close");
    }

    @RepeatedTest(20)
    void a_body_that_does_not_say_its_length_is_refused_alike() throws Exception {
        var answer = inChunks("{\"name\":\"" + "x".repeat(1_000_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(answer.headers().firstValue("Connection")).isEmpty();
        assertThat(answer.body()).contains("urn:civilid:problem:too-large", "\"limit\":262144");
    }

    @Test
    void a_body_that_does_not_say_its_length_passes_below_the_limit() throws Exception {
        var door = "{\"name\":\"front\",\"width\":9,\"side\":\"LEFT\",\"since\":\"2026-03-02\"}";

        assertThat(inChunks(door + " ".repeat(262_144 - door.length())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_of_which_nobody_sees_the_end_is_cut_off_with_the_same_answer() throws IOException {
        var part = "%x\r\n%s\r\n".formatted(100_000, "x".repeat(100_000));

        var answer = answerTo("Transfer-Encoding: chunked\r\n\r\n9\r\n{\"name\":\"\r\n" + part.repeat(11));

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("connection: close")
                .contains("urn:civilid:problem:too-large", "\"limit\":262144");
    }

    private static HttpResponse<String> inChunks(String body) throws IOException, InterruptedException {
        var bytes = body.getBytes(StandardCharsets.US_ASCII);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/doors"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static String answerTo(String rest) throws IOException {
        try (var caller = new Socket("localhost", RestAssured.port)) {
            caller.setSoTimeout(5_000);
            var request = "POST /doors HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + rest;
            caller.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nobody_passes_a_door_without_an_annotation() {
        given().get("/doors/unannotated").then().statusCode(401);
        given().get("/doors/secret").then().statusCode(401).contentType(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"/nowhere,404", "/doors/not-a-uuid,404", "/doors/01950000-0000-7000-8000-000000000001?limit=x,404"})
    void what_is_not_there_is_a_problem_too(String path, int status) {
        given().get(path).then().statusCode(status).contentType(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"database-starting", "connection-lost"})
    void an_outage_behind_us_says_when_to_try_again(String how) {
        given().get("/doors/broken/" + how)
                .then()
                .statusCode(503)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", "5")
                .body("type", equalTo("urn:civilid:problem:unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement-wrong", "never-foreseen"})
    void a_fault_of_ours_tells_its_number_and_nothing_more(String how) {
        given().get("/doors/broken/" + how)
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:civilid:problem:internal-error"))
                .body("instance", startsWith("urn:uuid:"))
                .body(not(containsString("secret detail")));
    }

    @Test
    void a_wrong_method_or_media_type_is_named() {
        given().delete("/doors").then().statusCode(405).contentType(Problem.MEDIA_TYPE);
        given().contentType(ContentType.TEXT).body("door").post("/doors").then().statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doors;x", "/doors%2Fsecret", "/doors%3Bx", "/doors%5Csecret", "/doors/%00"})
    void a_strange_path_is_refused_at_the_door(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400).contentType(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer ..", "Bearer a.b", "bearer a.b.", "Bearer a.b.c.d", "Bearer ä"})
    void a_token_that_is_none_is_refused_at_the_door(String authorization) {
        given().header("Authorization", authorization)
                .get("/doors/secret")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"typ\":\"dpop+jwt\"}", "{\"typ\":\"\"}", "{\"typ\":null}", "{\"typ\":[]}", "[]", "x", ""})
    void a_jwt_of_another_kind_is_refused_at_the_door(String header) {
        var jwt = Base64.getUrlEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + ".e30.AAAA";
        given().header("Authorization", "Bearer " + jwt)
                .get("/doors")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/doors").then();
    }
}
