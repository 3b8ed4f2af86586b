package kr.civilid.registry.did.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.parsing.Parser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdentifierResourceTest {

    private static final String DID_WEB = "did:web:localhost%3A8443:organizations:1741000";
    private static final String ED25519 = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";

    @Test
    void the_issuer_resolves_to_the_key_of_its_certificate() {
        resolve(issuer())
                .statusCode(200)
                .contentType("application/did-resolution")
                .body("didDocument.id", equalTo(issuer()))
                .body("didDocument.assertionMethod", hasSize(1))
                .body("didDocument.verificationMethod[0].type", equalTo("JsonWebKey2020"))
                .body("didDocument.verificationMethod[0].id", startsWith(issuer() + "#"))
                .body("didDocument.verificationMethod[0].publicKeyJwk.keySet()", hasSize(4))
                .body("didDocument.verificationMethod[0].publicKeyJwk.crv", equalTo("P-256"))
                .body("didDocument.controller", nullValue())
                .body("didDocument.service[0].serviceEndpoint", equalTo("http://localhost:8081"))
                .body("didDocumentMetadata.versionId", startsWith("1-Qm"))
                .body("didDocumentMetadata.deactivated", equalTo(false))
                .body("didResolutionMetadata.error", nullValue());
    }

    @Test
    void a_did_that_is_encoded_once_more_is_the_same() {
        resolve(issuer().replace("%", "%25")).statusCode(200).body("didDocument.id", equalTo(issuer()));
        resolve(issuer().replace("%", "%25").replace(":", "%3A"))
                .statusCode(200)
                .body("didDocument.id", equalTo(issuer()));
    }

    @Test
    void the_parallel_did_web_names_the_did_webvh() {
        resolve(DID_WEB)
                .statusCode(200)
                .body("didDocument.id", equalTo(DID_WEB))
                .body("didDocument.alsoKnownAs", hasItem(issuer()))
                .body("didDocument.assertionMethod[0]", startsWith(DID_WEB + "#"));
    }

    @Test
    void a_version_that_exists_is_found_and_another_is_not() {
        var versionId = resolve(issuer()).extract().jsonPath().getString("didDocumentMetadata.versionId");

        resolve(issuer() + "?versionId=" + versionId).statusCode(200);
        resolve(issuer() + "?versionNumber=1").statusCode(200);
        resolve(issuer() + "?versionTime=2099-01-01T00:00:00Z").statusCode(200);
        resolve(issuer() + "?versionTime=2001-01-01T00:00:00Z").statusCode(404);
        resolve(issuer() + "?versionId=2-Qm").statusCode(404);
        resolve(issuer() + "?versionNumber=2").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?versionNumber=x", "?versionNumber=0", "?versionTime=today", "?versionId=1&versionNumber=1"})
    void options_that_make_no_sense_are_refused(String query) {
        resolve(issuer() + query).statusCode(400).body("didResolutionMetadata.error", equalTo("invalidOptions"));
    }

    @Test
    void a_version_that_nobody_could_have_written_is_not_found() {
        resolve(issuer() + "?versionId=a%00b").statusCode(404);
        resolve(issuer() + "?versionId=%F0%9F").statusCode(404);
        resolve(issuer() + "?versionTime=%2B1000000000-12-31T23:59:59Z").statusCode(200);
        resolve(issuer() + "?versionTime=-1000000000-01-01T00:00:00Z").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "application/did-resolution, application/did-resolution, true",
        "application/json, application/json, true",
        "*/*, application/did-resolution, true",
        "application/did+ld+json, application/did+ld+json, false",
        "application/did+json, application/did+json, false",
        "application/did, application/did, false",
        "'text/html, application/did+json;q=0.5', application/did+json, false",
    })
    void the_form_follows_accept(String accept, String type, boolean whole) {
        var answer = given().accept(accept)
                .get("/1.0/identifiers/" + ED25519)
                .then()
                .statusCode(200)
                .extract();

        assertThat(answer.contentType()).startsWith(type);
        var json = new JsonPath(answer.asString());
        assertThat((String) json.get(whole ? "didDocument.id" : "id")).isEqualTo(ED25519);
    }

    @Test
    void a_form_that_nobody_has_is_not_acceptable() {
        given().accept("text/html")
                .get("/1.0/identifiers/" + ED25519)
                .then()
                .parser("application/did-resolution", Parser.JSON)
                .statusCode(406)
                .body("didResolutionMetadata.error", equalTo("representationNotSupported"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:webvh:QmXq3qKkf4miH65SnSpkaMbAcXixyR6JU4yt8p4W8ftGWx:example.com",
                "did:webvh:QmXq3qKkf4miH65SnSpkaMbAcXixyR6JU4yt8p4W8ftGWx:localhost%3A8443:organizations:1741000",
                "did:webvh:QmXq3qKkf4miH65SnSpkaMbAcXixyR6JU4yt8p4W8ftGWx:localhost%3A8443:organizations:9999999",
                "did:web:example.com",
                "did:web:localhost%3A8443:organizations:9999999",
                "did:web:localhost%3A8443:organizations:1741000:more",
                "did:web:localhost%3A8443",
                "did:web:localhost%3A22:organizations:1741000",
            })
    void what_is_not_kept_here_is_not_found_and_never_fetched(String did) {
        resolve(did)
                .statusCode(404)
                .body("didDocument", nullValue())
                .body("didResolutionMetadata.error", equalTo("notFound"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:webvh:Qm0000000000000000000000000000000000000000000000:example.com:..:..:admin",
                "did:webvh:QmXq3qKkf4miH65SnSpkaMbAcXixyR6JU4yt8p4W8ftGWx:127.0.0.1",
                "did:web:localhost%3A8443:..:organizations:1741000",
                "did:web:localhost:",
                "did:web:",
                "did:key:z6Mk",
                "did:key:zzzz0OIl",
                "did:jwk:eyJub3QiOiJhIGp3ayJ9",
                "did",
                "DID:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
                "did:KEY:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
                "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK/path",
                "not-a-did",
            })
    void what_is_no_did_is_refused(String text) {
        resolve(text).statusCode(400).body("didResolutionMetadata.error", equalTo("invalidDid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:localhost%3A8443:%2e%2e:organizations:1741000",
                "did:web:localhost%3A8443:%252e%252e:organizations:1741000",
                "did:web:localhost%3A8443:organizations%2F1741000",
                "did:web:localhost%3A8443:organizations%252F1741000",
                "did:web:localhost%3A8443:organizations%5C1741000",
                "did:web:localhost%3A8443:organizations%255C1741000",
                "did:jwk:%00",
                "did:jwk:%2500",
                "did:jwk:%25zz",
                "did:web:localhost;8443",
            })
    void what_tries_another_path_is_refused(String text) {
        resolve(text).statusCode(400);
    }

    @Test
    void an_endless_did_is_refused() {
        resolve("did:key:z" + "6".repeat(3000)).statusCode(400);
    }

    @Test
    void another_method_is_not_supported() {
        resolve("did:ion:EiClkZMDxPKqC9c-umQfTkR8vvZ9JPhl_xLDI9Nfk38w5w")
                .statusCode(501)
                .body("didResolutionMetadata.error", equalTo("methodNotSupported"))
                .body("didResolutionMetadata.problemDetails.type", containsString("METHOD_NOT_SUPPORTED"));
    }

    @Test
    void a_resolution_may_be_cached_and_read_by_any_page() {
        given().header("Origin", "https://verifier.example")
                .get("/1.0/identifiers/" + ED25519)
                .then()
                .header("Cache-Control", containsString("max-age"))
                .header("Access-Control-Allow-Origin", not(nullValue()));
    }

    private static ValidatableResponse resolve(String text) {
        return given().urlEncodingEnabled(false)
                .get("/1.0/identifiers/" + text)
                .then()
                .parser("application/did-resolution", Parser.JSON);
    }

    static String issuer() {
        var names = given().get("/organizations/1741000/did.json").jsonPath().getList("alsoKnownAs", String.class);
        return names.stream()
                .filter(name -> name.startsWith("did:webvh:"))
                .findFirst()
                .orElseThrow();
    }
}
