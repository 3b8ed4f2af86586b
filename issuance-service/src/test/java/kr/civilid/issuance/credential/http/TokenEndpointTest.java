package kr.civilid.issuance.credential.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TokenEndpointTest {

    private final TestWallet wallet = new TestWallet();

    @Test
    void a_missing_dpop_nonce_is_answered_with_one_and_costs_nothing() {
        var holder = Holder.consented(wallet.device);
        var form = TestWallet.form(holder.offer(), holder.transactionCode());

        var first = wallet.redeem(form, "stale");

        first.then().statusCode(400).body("error", equalTo("use_dpop_nonce")).header("DPoP-Nonce", notNullValue());
        wallet.redeem(form, first.header("DPoP-Nonce")).then().statusCode(200);
    }

    @Test
    void a_newer_offer_ends_the_older_one() {
        var holder = Holder.consented(wallet.device);
        var older = holder.offer();
        var olderCode = holder.transactionCode();
        var newer = holder.offer();
        var newerCode = holder.transactionCode();

        wallet.redeem(TestWallet.form(older, olderCode)).then().statusCode(400);
        wallet.redeem(TestWallet.form(newer, newerCode)).then().statusCode(200);
    }

    @Test
    void another_phone_with_a_good_attestation_gets_nothing() {
        var holder = Holder.consented(wallet.device);
        var form = TestWallet.form(holder.offer(), holder.transactionCode());

        new TestWallet().redeem(form).then().statusCode(400).body("error", equalTo("invalid_grant"));
        wallet.redeem(form).then().statusCode(200);
    }

    @Test
    void a_withdrawn_issuance_cannot_be_taken() {
        var holder = Holder.consented(wallet.device);
        var form = TestWallet.form(holder.offer(), holder.transactionCode());
        Database.change("update issuance set stage = 'WITHDRAWN' where id = ?::uuid", holder.issuance());

        wallet.redeem(form).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
    void what_is_no_form_or_an_empty_one_is_refused_in_oauth_terms(@Nullable String type) {
        var request = given();
        if (type != null) {
            request.contentType(type);
        }

        refused(request.post("/token"), 400, "invalid_request");
    }

    @Test
    void what_is_wrong_with_a_request_is_told_in_oauth_terms() {
        var good = TestWallet.form("code", "123456");

        refused(wallet.redeem(without(good, "grant_type")), 400, "invalid_request");
        refused(wallet.redeem(with(good, "grant_type", "password")), 400, "unsupported_grant_type");
        refused(wallet.redeem(without(good, "pre-authorized_code")), 400, "invalid_request");
        refused(wallet.redeem(with(good, "authorization_details", "{")), 400, "invalid_authorization_details");
        refused(
                wallet.redeem(with(good, "authorization_details", "[{\"type\":\"x\"}]")),
                400,
                "invalid_authorization_details");
        refused(wallet.redeem(with(good, "client_id", "another.app")), 401, "invalid_client");
        refused(wallet.redeem(good), 400, "invalid_grant");
        refused(
                wallet.attested()
                        .header("DPoP", wallet.dpop("POST", "/token", TestWallet.dpopNonce()))
                        .contentType("application/x-www-form-urlencoded")
                        .body("grant_type=a&grant_type=b")
                        .post("/token"),
                400,
                "invalid_request");
    }

    @Test
    void an_app_without_attestation_or_proof_is_turned_away() {
        var form = TestWallet.form("code", "123456");
        var nonce = TestWallet.dpopNonce();

        refused(
                given().header("DPoP", wallet.dpop("POST", "/token", nonce))
                        .formParams(form)
                        .post("/token"),
                401,
                "invalid_client");
        refused(wallet.attested().formParams(form).post("/token"), 400, "invalid_dpop_proof");
        refused(
                wallet.attested()
                        .header("DPoP", wallet.dpop("POST", "/credential", nonce))
                        .formParams(form)
                        .post("/token"),
                400,
                "invalid_dpop_proof");
    }

    @Test
    void a_proof_that_was_overheard_is_worth_nothing() {
        var proof = wallet.dpop("POST", "/token", TestWallet.dpopNonce());
        var form = TestWallet.form("code", "123456");
        refused(wallet.attested().header("DPoP", proof).formParams(form).post("/token"), 400, "invalid_grant");

        refused(wallet.attested().header("DPoP", proof).formParams(form).post("/token"), 400, "invalid_dpop_proof");
    }

    private static void refused(Response answer, int status, String error) {
        answer.then().statusCode(status).body("error", equalTo(error)).header("Cache-Control", "no-store");
        assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("error", "error_description");
    }

    private static Map<String, String> without(Map<String, String> form, String name) {
        var changed = new HashMap<>(form);
        changed.remove(name);
        return changed;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }
}
