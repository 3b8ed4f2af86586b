package kr.civilid.issuance.request.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.civilid.issuance.stage.Applicants.portrait;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.Applicants.with;
import static kr.civilid.issuance.stage.Applicants.without;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.MAIL;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class BatchTest {

    /// Of a portrait in bytes: each is half to one and a half times as large.
    private static final int SMALL = 16_000;

    private static final int LARGE = 133_000;

    @Test
    void each_application_has_its_own_result_in_order_and_none_spoils_another() {
        var open = somebody();
        HrApi.as(ESARAM).applied(open);
        var repeated = item(somebody());
        String first = HrApi.as(ESARAM)
                .apply(
                        (String) repeated.get("idempotencyKey"),
                        Map.of("kind", "NEW", "employee", repeated.get("employee")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var before = Database.count("select count(*) from issuance");

        HrApi.as(ESARAM)
                .batch(Map.of(
                        "requests",
                        Arrays.asList(
                                item(somebody()),
                                item(open),
                                item(with(somebody(), "employmentType", "TEMPORARY")),
                                item(without(somebody(), "name")),
                                repeated,
                                with(repeated, "employee", somebody()),
                                null,
                                "text",
                                with(item(somebody()), "kind", "REISSUE"),
                                with(item(somebody()), "salary", 1),
                                without(item(somebody()), "idempotencyKey"),
                                item(somebody()))))
                .then()
                .statusCode(200)
                .body("results.status", contains(201, 409, 422, 400, 200, 422, 400, 400, 400, 400, 400, 201))
                .body("results[4].idempotencyKey", equalTo(key(0)))
                .body("results[4].id", equalTo(first))
                .body("results[0].location", containsString("/issuances/"))
                .body("results[1].problem.type", endsWith("issuance-already-open"))
                .body("results[2].problem.type", endsWith("not-eligible"))
                .body("results[2].problem.reasons.code", contains("not-regular-staff"))
                .body("results[2].problem.detail", containsString("may not have"))
                .body("results[3].problem.violations.property", contains("employee.name"))
                .body("results[5].problem.type", endsWith("idempotency-key-reused"))
                .body("results[6].problem.type", endsWith("invalid-value"))
                .body("results[9].problem.type", endsWith("unknown-property"));
        assertThat(Database.count("select count(*) from issuance")).isEqualTo(before + 2);
    }

    @Test
    void a_batch_sent_again_gives_the_same_ids() {
        var body = Map.of("requests", List.of(item(somebody()), item(somebody())));

        var first = HrApi.as(ESARAM).batch(body);
        var second = HrApi.as(ESARAM).batch(body);

        first.then().body("results.status", contains(201, 201));
        second.then().body("results.status", contains(200, 200));
        assertThat(second.<List<String>>path("results.id")).isEqualTo(first.<List<String>>path("results.id"));
    }

    @Test
    void one_person_twice_in_a_batch_has_one_issuance() {
        var employee = somebody();
        var requests =
                Collections.nCopies(20, employee).stream().map(this::item).toList();

        var answer = HrApi.as(ESARAM).batch(Map.of("requests", requests));

        assertThat(answer.<List<Integer>>path("results.status"))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void a_thousand_with_portraits_are_taken_in_and_one_more_is_too_many() throws Exception {
        var thousand = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 1_000).forEach(_ -> thousand.add(item(somebody())));
        var before = Database.count("select count(*) from issuance");

        // A machine under load leaves some to the next batch.
        var left = List.copyOf(thousand);
        for (var sent = 0; sent < 20 && !left.isEmpty(); sent++) {
            var answer = send(left, SMALL, "]}");
            assertThat(answer.statusCode()).isEqualTo(200);
            var statuses = JsonPath.from(answer.body()).<Integer>getList("results.status");
            assertThat(statuses).hasSize(left.size()).contains(201).isSubsetOf(201, 503);
            left = notYet(left, statuses);
        }
        assertThat(left).isEmpty();
        assertThat(Database.count("select count(*) from issuance")).isEqualTo(before + 1_000);

        thousand.add(item(somebody()));
        var answer = send(thousand, SMALL, "]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:civilid:problem:invalid-value");
        assertThat(Database.count("select count(*) from issuance")).isEqualTo(before + 1_000);
    }

    @Test
    void an_application_that_is_longer_than_any_may_be_is_refused_with_the_batch() {
        var before = Database.count("select count(*) from issuance");

        HrApi.as(ESARAM)
                .batch(Map.of("requests", List.of(item(somebody()), with(item(somebody()), "x", "x".repeat(600_000)))))
                .then()
                .statusCode(413)
                .body("type", endsWith("too-large"));
        assertThat(Database.count("select count(*) from issuance")).isEqualTo(before);
    }

    @Test
    void a_fault_at_the_end_of_a_long_batch_is_told_and_what_came_before_it_is_sent_again_safely() throws Exception {
        var many = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 100).forEach(_ -> many.add(item(somebody())));

        var broken = send(many, LARGE, "]");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("malformed-json");

        var statuses = JsonPath.from(send(many, LARGE, "]}").body()).<Integer>getList("results.status");
        assertThat(statuses).hasSize(100).contains(200).isSubsetOf(200, 201, 503);
    }

    private static List<Map<String, Object>> notYet(List<Map<String, Object>> sent, List<Integer> statuses) {
        return IntStream.range(0, sent.size())
                .filter(index -> statuses.get(index) == 503)
                .mapToObj(sent::get)
                .toList();
    }

    /// Written while it is sent: the whole would not fit into the memory of this test either.
    private static HttpResponse<String> send(List<Map<String, Object>> items, int portrait, String end)
            throws Exception {
        var parts = Stream.of(
                        Stream.of("{\"requests\": ["),
                        IntStream.range(0, items.size())
                                .mapToObj(index -> (index == 0 ? "" : ",")
                                        + written(items.get(index), portrait / 2 + index * 7_919 % portrait)),
                        Stream.of(end))
                .flatMap(part -> part)
                .map(part -> part.getBytes(UTF_8));
        var request = to("/issuances/batch")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts::iterator))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String written(Map<String, Object> item, int size) {
        @SuppressWarnings("unchecked")
        var employee = with((Map<String, Object>) item.get("employee"), "portrait", portrait(size));
        try {
            return EventJson.MAPPER.writeValueAsString(with(item, "employee", employee));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Object> wrongBodies() {
        return Stream.of(
                "{",
                "null",
                "[]",
                "{}",
                "{\"requests\": null}",
                "{\"requests\": []}",
                "{\"requests\": {}}",
                "{\"requests\": \"x\"}",
                "{\"requests\": [], \"requests\": []}",
                "{\"requests\": [{}], \"more\": 1}");
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void a_body_that_is_no_batch_is_refused_as_a_whole(Object body) {
        HrApi.as(ESARAM).batch(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void only_an_HR_system_sends_batches() {
        var body = Map.of("requests", List.of(item(somebody())));

        for (var caller : List.of(HONG, PARK_HR, MAIL)) {
            HrApi.as(caller).batch(body).then().statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/issuances/batch")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/issuances", "/enrolments", "/issuances/0198c1de-7d2a-7c1b-9a51-3c8b1c6a2f10"})
    void the_room_of_a_batch_is_nobody_elses_even_where_the_length_is_not_told(String path) throws Exception {
        var answer = chunked(path, 600_000);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:civilid:problem:too-large", "\"limit\"");
    }

    private static HttpResponse<String> chunked(String path, int size) throws IOException, InterruptedException {
        var body = ("{\"x\": \"" + "x".repeat(size) + "\"}").getBytes();
        var request = to(path).header("Idempotency-Key", "k")
                .method(
                        path.length() > 20 ? "PUT" : "POST",
                        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                        URI.create(io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Tokens.of(ESARAM));
    }

    private final String batch = UUID.randomUUID().toString();
    private int items;

    private Map<String, Object> item(Map<String, Object> employee) {
        return new HashMap<>(Map.of("idempotencyKey", key(items++), "kind", "NEW", "employee", employee));
    }

    private String key(int index) {
        return batch + "-" + index;
    }
}
