package kr.civilid.issuance.credential.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.phone.ForeignWallet;
import org.junit.jupiter.api.Test;

/// `@openid4vc/openid4vci` takes the ID, `@sd-jwt/sd-jwt-vc` verifies it: what they refuse, other wallets refuse.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ForeignWalletTest {

    @Test
    void a_wallet_that_we_did_not_write_takes_and_verifies_the_id() throws Exception {
        var device = Keys.next();
        var holder = Holder.consented(device);
        var offer = EventJson.MAPPER
                .readTree(HrApi.as(Caller.ESARAM)
                        .get("/issuances/" + holder.issuance() + "/offer")
                        .asByteArray())
                .path("credentialOffer");

        try (var registry = StatusListOfZeros.start()) {
            var taken = ForeignWallet.take(Map.of(
                    "baseUrl", TestWallet.BASE,
                    "offer", offer,
                    "txCode", holder.transactionCode(),
                    "attestation", TestWallet.attestation(device),
                    "instanceKey", device.toJSONObject(),
                    "root", Files.readString(Path.of(System.getProperty("civilid.trust.root"))),
                    "copies", 3,
                    "routes",
                            Map.of(
                                    TestWallet.BASE,
                                    "http://localhost:" + RestAssured.port,
                                    StatusListOfZeros.ORIGIN,
                                    registry.address())));

            assertThat(taken.path("credentials")).hasSize(3);
            assertThat(taken.path("claims").path("name").asText()).isEqualTo("홍길동");
            assertThat(taken.path("claims").path("agency_name").asText()).isNotEmpty();
            assertThat(names(taken.path("presented")))
                    .contains("name", "agency_name")
                    .doesNotContain("birth_date");
            assertThat(holder.stage()).isEqualTo("ISSUED");
            assertThat(Database.column("select event from wallet_notice where credential_id = ?", holder.credential()))
                    .containsExactly("credential_accepted");
        }
    }

    private static Iterable<String> names(JsonNode object) {
        return object::fieldNames;
    }
}
