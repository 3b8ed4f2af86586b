package kr.civilid.registry.trust.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.TrustList;
import kr.civilid.registry.signing.TestKeys;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TrustListResourceTest {

    @Test
    void the_list_names_the_issuer_and_is_signed_under_the_root() throws Exception {
        var answer = given().get("/trust-list")
                .then()
                .statusCode(200)
                .contentType("application/jwt")
                .extract();

        var token = SignedJWT.parse(answer.asString());
        assertThat(token.getHeader().getType().getType()).isEqualTo("civilid-trust-list+jwt");
        assertThat(token.getHeader().getX509CertChain()).hasSize(1);
        var leaf = TestKeys.leafUnderRoot(
                token.getHeader().getX509CertChain().getFirst().decode());
        assertThat(token.verify(new ECDSAVerifier(leaf))).isTrue();

        var list = EventJson.MAPPER.readValue(token.getPayload().toBytes(), TrustList.class);
        assertThat(list.version()).isEqualTo(1);
        assertThat(list.expiresAt()).isAfter(Instant.now());
        assertThat(list.issuers()).singleElement().satisfies(issuer -> {
            assertThat(issuer.did()).startsWith("did:webvh:Qm").endsWith(":localhost%3A8443:organizations:1741000");
            assertThat(issuer.issuer()).isEqualTo(URI.create("http://localhost:8081"));
            assertThat(issuer.vcts()).containsExactly("urn:kr:civilid:civil-servant-id:1");
            assertThat(issuer.anchors())
                    .containsExactly(
                            Base64.getEncoder().encodeToString(TestKeys.root().getEncoded()));
        });
    }

    @Test
    void who_has_the_list_is_told_so() {
        var tag = given().get("/trust-list").header("ETag");

        given().header("If-None-Match", tag).get("/trust-list").then().statusCode(304);
    }

    @Test
    void another_format_is_not_acceptable() {
        given().accept("text/html").get("/trust-list").then().statusCode(406);
    }
}
