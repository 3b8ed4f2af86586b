package kr.civilid.issuance.credential.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.testkit.time.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.RevokeCredential;
import kr.civilid.issuance.credential.domain.Claim;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IssuingTest {

    @Inject
    RevokeCredential revokeCredential;

    private final TestWallet wallet = new TestWallet();

    @Test
    void a_ready_holder_takes_the_id() throws Exception {
        var holder = Holder.consented(wallet.device);
        var keys = TestWallet.keys(3);

        var answer = wallet.take(wallet.accessToken(holder), keys.toArray(ECKey[]::new));

        answer.then().statusCode(200).body("credentials", hasSize(3)).header("Cache-Control", "no-store");
        List<String> copies = answer.path("credentials.credential");
        for (var i = 0; i < 3; i++) {
            verify(SDJWT.parse(copies.get(i)), keys.get(i));
        }
        assertThat(holder.stage()).isEqualTo("ISSUED");
        // The notice of it follows at the next turn of its job.
        assertThat(announced(holder.issuance()))
                .filteredOn(type -> !type.equals("issuance.notice-due.v1"))
                .endsWith("issuance.offered.v1", "issuance.issued.v1");
        assertThat(announced(holder.credential().toString())).containsExactly("credential.issued.v1");
        assertThat(Database.count(
                        "select count(*) from signing_intent where state = 'ISSUED' and issuance_id = ?::uuid",
                        holder.issuance()))
                .isEqualTo(3);
    }

    private static void verify(SDJWT copy, ECKey holder) throws Exception {
        var jwt = SignedJWT.parse(copy.getCredentialJwt());
        var chain = jwt.getHeader().getX509CertChain();
        var leaf = X509CertUtils.parse(chain.getFirst().decode());
        leaf.verify(X509CertUtils.parse(Files.readString(Path.of(System.getProperty("civilid.trust.root"))))
                .getPublicKey());
        assertThat(chain).hasSize(1);
        assertThat(jwt.verify(new ECDSAVerifier(ECKey.parse(leaf)))).isTrue();
        assertThat(jwt.getHeader().getType()).hasToString("dc+sd-jwt");
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(TestWallet.BASE);
        assertThat(claims.getStringClaim("vct")).isEqualTo("urn:kr:civilid:civil-servant-id:1");
        assertThat(claims.getJSONObjectClaim("cnf"))
                .isEqualTo(Map.of("jwk", holder.toPublicJWK().toJSONObject()));
        assertThat(claims.getJSONObjectClaim("status")).containsOnlyKeys("status_list");
        for (var time : List.of(claims.getIssueTime(), claims.getNotBeforeTime(), claims.getExpirationTime())) {
            assertThat(time.toInstant().getEpochSecond() % 86_400).isZero();
        }
        var digests = claims.getStringListClaim("_sd");
        assertThat(copy.getDisclosures())
                .allSatisfy(disclosure -> assertThat(digests).contains(disclosure.digest()));
        assertThat(copy.getDisclosures().stream().map(Disclosure::getClaimName))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Claim.values()).map(Claim::path).toList());
        assertThat(copy.getDisclosures().stream().map(Disclosure::getSalt).collect(Collectors.toSet()))
                .hasSize(Claim.values().length);
    }

    @Test
    void a_wallet_fetches_more_copies_with_the_same_token_and_tells_what_became_of_them() {
        var holder = Holder.consented(wallet.device);
        var token = wallet.accessToken(holder);
        wallet.take(token, Keys.next()).then().statusCode(200);

        var second = wallet.take(token, Keys.next());

        second.then().statusCode(200);
        assertThat(announced(holder.credential().toString()))
                .containsExactly("credential.issued.v1", "credential.issued.v1");
        assertThat(Database.column(
                        "select sequence from outbox where key = ? order by id",
                        holder.credential().toString()))
                .containsExactly("1", "2");
        String notice = second.path("notification_id");
        wallet.call("/notification", token, Map.of("notification_id", notice, "event", "credential_accepted"))
                .then()
                .statusCode(204);
        assertThat(Database.count(
                        "select count(*) from wallet_notice where event = 'credential_accepted' and credential_id = ?",
                        holder.credential()))
                .isEqualTo(1);
        wallet.call("/notification", token, Map.of("notification_id", "unknown", "event", "credential_accepted"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_notification_id"));
        wallet.call("/notification", token, Map.of("notification_id", notice, "event", "credential_sold"))
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_notification_request"));
    }

    @Test
    void a_credential_identifier_is_given_when_asked_for_and_the_configuration_id_still_works() {
        var holder = Holder.consented(wallet.device);
        var form = TestWallet.form(holder.offer(), holder.transactionCode());
        form.put(
                "authorization_details",
                "[{\"type\":\"openid_credential\",\"credential_configuration_id\":\"civil-servant-id-sd-jwt\"}]");
        form.put("unknown", "ignored");

        var answer = wallet.redeem(form);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("DPoP"))
                .body("expires_in", equalTo(300))
                .body("c_nonce", nullValue())
                .body("authorization_details[0].credential_identifiers[0]", equalTo("civil-servant-id"));
        String token = answer.path("access_token");
        var nonce = TestWallet.credentialNonce();
        wallet.credential(
                        token,
                        Map.of(
                                "credential_identifier", "civil-servant-id",
                                "unknown", Map.of(),
                                "proofs", Map.of("jwt", List.of(TestWallet.proof(Keys.next(), nonce)))))
                .then()
                .statusCode(200);
        wallet.take(token, Keys.next()).then().statusCode(200);
    }

    @Test
    void what_hr_revokes_is_revoked_with_every_copy_and_gets_no_more() throws Exception {
        var holder = Holder.consented(wallet.device);
        var token = wallet.accessToken(holder);
        wallet.take(token, Keys.next(), Keys.next()).then().statusCode(200);
        var person = Database.column("select person_id from credential where id = ?", holder.credential())
                .getFirst();

        RunInVertx.run(() -> revokeCredential.of(PersonId.fromString(person), Reason.HR_DECISION, "park.hr"));

        assertThat(Database.column(
                                "select convert_from(payload, 'UTF8') from outbox where key = ? order by id desc",
                                holder.credential().toString())
                        .getFirst())
                .contains("credential.revoked.v1", "HR_DECISION")
                .satisfies(event -> assertThat(event.split("\"idx\"")).hasSize(3));
        assertThat(Database.column(
                        "select state || caused_by from credential_transition where credential_id = ? order by id",
                        holder.credential()))
                .containsExactly("ACTIVEopenid4vci", "REVOKEDpark.hr");
        wallet.take(token, Keys.next()).then().statusCode(400).body("error", equalTo("credential_request_denied"));
    }

    @Test
    void a_signing_that_nobody_completed_is_revoked_by_itself() {
        var holder = Holder.consented(wallet.device);
        var credential = UUID.randomUUID();
        Database.change("insert into credential_series values (?::uuid, ?, 0)", holder.issuance(), credential);
        Database.change("""
                insert into signing_intent values ('http://localhost:8083/statuslists/9', 77, ?::uuid, ?, 'thumbprint',
                '\\x00', 'OPEN', now() - interval '61 seconds', null)""", holder.issuance(), credential);

        await().atMost(Duration.ofSeconds(59))
                .untilAsserted(
                        () -> assertThat(announced(credential.toString())).containsExactly("credential.revoked.v1"));

        assertThat(Database.column(
                                "select convert_from(payload, 'UTF8') from outbox where key = ?", credential.toString())
                        .getFirst())
                .contains("SIGNING_ABANDONED", "\"idx\":77");
        assertThat(Database.column("select state from signing_intent where credential_id = ?", credential))
                .containsExactly("VOID");
    }

    @Test
    void a_person_has_one_live_id_whatever_the_code_does() {
        var holder = Holder.consented(wallet.device);
        wallet.take(wallet.accessToken(holder), Keys.next()).then().statusCode(200);

        assertThatThrownBy(() -> Database.change("""
                        insert into credential select gen_random_uuid(), gen_random_uuid(), person_id, 'SUSPENDED',
                        'LOST_PHONE', now(), 0 from credential where id = ?""", holder.credential()))
                .hasRootCauseInstanceOf(SQLException.class)
                .hasStackTraceContaining("credential_one_live_per_person");
    }

    @Test
    void nothing_of_codes_and_tokens_is_at_rest_in_clear() {
        var holder = Holder.consented(wallet.device);
        var code = holder.offer();
        String token =
                wallet.redeem(TestWallet.form(code, holder.transactionCode())).path("access_token");

        assertThat(given().get("/nonce").statusCode()).isEqualTo(405);
        for (var table : List.of("code_grant", "access_token", "outbox", "used_token", "wallet_notice")) {
            assertThat(Database.count("select count(*) from " + table + " t where t::text like ?", "%" + code + "%"))
                    .isZero();
            assertThat(Database.count("select count(*) from " + table + " t where t::text like ?", "%" + token + "%"))
                    .isZero();
        }
    }

    private List<String> announced(String key) {
        return Database.column("select type from outbox where key = ? order by id", key);
    }
}
