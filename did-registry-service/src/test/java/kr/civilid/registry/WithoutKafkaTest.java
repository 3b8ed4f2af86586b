package kr.civilid.registry;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// What is public stays public while the bus is away, from the very first start on.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(WithoutKafkaTest.NoBroker.class)
class WithoutKafkaTest {

    public static class NoBroker implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            // Nothing listens on port 1.
            return Map.of("kafka.bootstrap.servers", "localhost:1");
        }
    }

    @Test
    void the_first_start_publishes_status_trust_and_the_issuers_did() {
        given().get("/statuslists/1").then().statusCode(200);
        given().get("/trust-list").then().statusCode(200);
        given().get("/organizations/1741000/did.jsonl").then().statusCode(200);
    }
}
