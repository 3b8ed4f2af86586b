package kr.civilid.issuance.credential.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.authlete.sd.SDJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An ID ends when it was to end; only a reissue gives its holder more time.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExpiryTest {

    private final TestWallet wallet = new TestWallet();
    private final Map<String, Object> employee = somebody();
    private Holder holder;
    private String token;

    @BeforeEach
    void an_id_is_in_use() {
        holder = Holder.consented(wallet.device, employee);
        token = wallet.accessToken(holder);
        wallet.take(token, Keys.next()).then().statusCode(200);
    }

    @Test
    void copies_taken_later_end_with_the_first_and_the_id_ends_no_later() throws Exception {
        var end = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(100, ChronoUnit.DAYS);
        endsAt(end);

        var answer = wallet.take(token, Keys.next(), Keys.next());

        List<String> copies = answer.then().statusCode(200).extract().path("credentials.credential");
        for (var copy : copies) {
            var claims = SignedJWT.parse(SDJWT.parse(copy).getCredentialJwt()).getJWTClaimsSet();
            assertThat(claims.getExpirationTime().toInstant()).isEqualTo(end);
        }
        assertThat(Database.count(
                        "select count(*) from credential where id = ? and valid_until = ?::timestamptz",
                        holder.credential(),
                        end.toString()))
                .isOne();
    }

    @Test
    void after_its_end_there_is_no_offer_and_no_copy() {
        endsAt(Instant.now().minusSeconds(1));

        HrApi.as(Caller.ESARAM)
                .get("/issuances/" + holder.issuance() + "/offer")
                .then()
                .statusCode(409)
                .body("type", endsWith("id-expired"))
                .body("detail", containsString("재발급"));
        wallet.take(token, Keys.next())
                .then()
                .statusCode(400)
                .body("error", equalTo("credential_request_denied"))
                .body("error_description", containsString("expired"));
        given().auth()
                .oauth2(Tokens.of(Caller.PARK_HR))
                .get("/ids/" + employee.get("employeeNumber"))
                .then()
                .body("state", equalTo("Expired"));
    }

    @Test
    void a_renewal_is_taken_when_the_end_is_near_and_not_before() {
        endsAt(Instant.now().plus(31, ChronoUnit.DAYS));
        renew().then()
                .statusCode(422)
                .body("type", endsWith("renewal-too-early"))
                .body("from", notNullValue())
                .body("detail", containsString("갱신"));

        endsAt(Instant.now().plus(29, ChronoUnit.DAYS));

        renew().then().statusCode(201);
    }

    @Test
    void a_renewed_id_ends_the_old_one_for_that_reason_and_lasts_its_whole_time() {
        endsAt(Instant.now().minusSeconds(1));
        var old = holder.credential();

        var next = Holder.reissued(wallet.device, employee, "RENEWAL");
        wallet.take(wallet.accessToken(next), Keys.next()).then().statusCode(200);

        assertThat(Database.column("select state || reason from credential where id = ?", old))
                .containsExactly("REVOKEDRENEWED");
        assertThat(Database.count(
                        "select count(*) from credential where id = ? and valid_until > now() + interval '2 years'",
                        next.credential()))
                .isOne();
    }

    private Response renew() {
        return HrApi.as(Caller.ESARAM)
                .apply(
                        UUID.randomUUID().toString(),
                        Map.of("kind", "REISSUE", "reason", "RENEWAL", "employee", employee));
    }

    private void endsAt(Instant end) {
        Database.change(
                "update credential set valid_until = ?::timestamptz where id = ?", end.toString(), holder.credential());
    }
}
