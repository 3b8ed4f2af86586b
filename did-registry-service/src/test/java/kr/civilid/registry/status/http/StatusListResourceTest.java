package kr.civilid.registry.status.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import kr.civilid.registry.signing.TestKeys;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatusListResourceTest {

    private static final String LIST = "/statuslists/1";
    private static final String JWT = "application/statuslist+jwt";
    private static final String CWT = "application/statuslist+cwt";

    @Test
    void the_first_list_resolves_before_any_credential() throws Exception {
        var answer = given().get(LIST).then().statusCode(200).extract().response();

        var token = SignedJWT.parse(answer.asString());
        assertThat(answer.contentType()).isEqualTo(JWT);
        assertThat(token.getHeader().getType().getType()).isEqualTo("statuslist+jwt");
        var leaf = TestKeys.leafUnderRoot(
                token.getHeader().getX509CertChain().getFirst().decode());
        assertThat(token.verify(new ECDSAVerifier(leaf))).isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("http://localhost:8083/statuslists/1");
    }

    @Test
    void a_list_may_be_cached_for_its_ttl() {
        given().get(LIST).then().header("Cache-Control", containsString("max-age=900"));
    }

    @Test
    void jwt_and_cwt_are_chosen_by_accept() {
        given().accept(JWT).get(LIST).then().statusCode(200).contentType(JWT);
        given().accept(CWT).get(LIST).then().statusCode(200).contentType(CWT);
        given().accept(CWT + ";q=0.3, " + JWT).get(LIST).then().statusCode(200).contentType(JWT);
        given().accept(JWT + ";q=0.3, " + CWT).get(LIST).then().statusCode(200).contentType(CWT);
        given().accept("*/*").get(LIST).then().statusCode(200).contentType(JWT);
    }

    @Test
    void a_cwt_is_a_tagged_cose_sign1() {
        var bytes = given().accept(CWT).get(LIST).asByteArray();

        assertThat(bytes[0] & 0xff).isEqualTo(0xd2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "application/statuslist+xml"})
    void another_format_is_not_acceptable(String accept) {
        given().accept(accept).get(LIST).then().statusCode(406);
    }

    @Test
    void who_has_the_bytes_is_told_so() {
        var tag = given().get(LIST).header("ETag");

        given().header("If-None-Match", tag)
                .get(LIST)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-None-Match", tag).accept(CWT).get(LIST).then().statusCode(200);
        given().header("If-None-Match", "\"other\"").get(LIST).then().statusCode(200);
    }

    @Test
    void gzip_is_given_to_who_asks_for_it() throws Exception {
        var plain = fetch("identity");
        var zipped = fetch("gzip;q=0.5, br");

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new java.io.ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(zipped.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(String.join(",", zipped.headers().allValues("Vary")).split("[, ]+"))
                .containsOnlyOnce("Accept", "Accept-Encoding");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(fetch("gzip;q=0").headers().firstValue("Content-Encoding")).isEmpty();
    }

    private static java.net.http.HttpResponse<byte[]> fetch(String encoding) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:" + RestAssured.port + LIST);
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Accept-Encoding", encoding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    @Test
    void any_page_may_read_it() {
        given().header("Origin", "https://verifier.example")
                .get(LIST)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://verifier.example");
        given().header("Origin", "https://verifier.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options(LIST)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Methods", containsString("GET"));
    }

    @Test
    void the_time_of_the_present_token_is_met_and_no_other() {
        var now = Instant.now();

        given().queryParam("time", now.getEpochSecond()).get(LIST).then().statusCode(200);
        given().queryParam("time", now.minus(Duration.ofDays(30)).getEpochSecond())
                .get(LIST)
                .then()
                .statusCode(404);
        given().queryParam("time", now.plus(Duration.ofDays(30)).getEpochSecond())
                .get(LIST)
                .then()
                .statusCode(404);
        given().queryParam("time", "yesterday").get(LIST).then().statusCode(404);
        given().queryParam("time", "9".repeat(400)).get(LIST).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "8888", "9999", "10000", "-1", "x", "99999999999999999999"})
    void an_unknown_number_is_not_found(String n) {
        given().urlEncodingEnabled(false).get("/statuslists/" + n).then().statusCode(404);
    }

    @Test
    void a_refusal_is_a_problem_in_the_readers_language() {
        given().header("Accept-Language", "en")
                .get("/statuslists/8888")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:civilid:problem:status-list-not-found"));
        given().accept("text/html").get(LIST).then().statusCode(406).contentType("application/problem+json");
        given().queryParam("time", 1)
                .get(LIST)
                .then()
                .contentType("application/problem+json")
                .body("type", equalTo("urn:civilid:problem:status-time-not-held"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1%00", "1;x", "%2e%2e", "1%2F", "1%5C", "..%2Ftrust-list"})
    void a_strange_path_leads_nowhere(String n) {
        assertThat(given().urlEncodingEnabled(false).get("/statuslists/" + n).statusCode())
                .isIn(400, 404);
    }

    @Test
    void the_aggregation_lists_every_list() {
        given().get("/statuslists")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("status_lists", hasItem("http://localhost:8083/statuslists/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nobody_may_write(String method) {
        given().body("{}")
                .contentType("application/json")
                .request(method, LIST)
                .then()
                .statusCode(405);
    }
}
