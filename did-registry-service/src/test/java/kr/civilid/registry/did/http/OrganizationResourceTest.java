package kr.civilid.registry.did.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OrganizationResourceTest {

    private static final String LOG = "/organizations/1741000/did.jsonl";
    private static final String DOCUMENT = "/organizations/1741000/did.json";

    @Test
    void the_log_is_one_minimal_entry_per_line() throws Exception {
        var answer = given().get(LOG)
                .then()
                .statusCode(200)
                .contentType("text/jsonl")
                .extract();

        assertThat(answer.asString()).endsWith("}\n");
        var lines = answer.asString().lines().toList();
        assertThat(lines).hasSize(1);
        var entry = JSONObjectUtils.parse(lines.getFirst());
        assertThat(entry).containsOnlyKeys("versionId", "versionTime", "parameters", "state", "proof");
        assertThat(JSONObjectUtils.getJSONObject(entry, "parameters")).containsOnlyKeys("method", "scid", "updateKeys");
        assertThat(JSONObjectUtils.getJSONObject(entry, "state")).doesNotContainKey("controller");
    }

    @Test
    void the_document_has_the_services_that_a_did_webvh_implies() {
        var did = "did:web:localhost%3A8443:organizations:1741000";

        given().get(DOCUMENT)
                .then()
                .statusCode(200)
                .contentType("application/did+ld+json")
                .body("id", equalTo(did))
                .body("service.id", hasItems(did + "#issuer", did + "#files", did + "#whois"))
                .body(
                        "service.find { it.type == 'relativeRef' }.serviceEndpoint",
                        equalTo("https://localhost:8443/organizations/1741000/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOG, DOCUMENT})
    void who_has_the_bytes_is_told_so(String path) {
        var tag = given().get(path).header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999", "174100", "17410000", "abcdefg", "..", "%2e%2e", "1741000%2F..", "1741000;a=b"})
    void an_organization_that_is_not_here_is_not_found(String code) {
        for (var file : new String[] {"did.jsonl", "did.json"}) {
            var status = given().urlEncodingEnabled(false)
                    .get("/organizations/" + code + "/" + file)
                    .statusCode();
            assertThat(status).isIn(400, 404);
        }
    }

    @Test
    void other_files_are_not_there() {
        given().get("/organizations/1741000/whois.vp").then().statusCode(404);
        given().get("/organizations/1741000").then().statusCode(404);
    }
}
