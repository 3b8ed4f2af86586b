package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static kr.civilid.issuance.stage.ProofingProvider.claims;
import static kr.civilid.issuance.stage.ProofingProvider.forged;
import static kr.civilid.issuance.stage.ProofingProvider.signed;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.lifecycle.Letters;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class ReissueFromAppTest {

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Inject
    Letters letters;

    @Test
    void the_holder_applies_and_the_lost_phone_is_of_no_use_from_now_on() {
        var holder = holder();

        var issuance = IssuanceId.fromString(
                reissue(holder, "LOST_PHONE").then().statusCode(201).extract().path("issuanceId"));

        assertThat(approvals.stage(issuance)).isEqualTo("REQUESTED");
        assertThat(Database.column("select kind || hr_system || agency from issuance where id = ?", issuance.value()))
                .containsExactly("REISSUEesaram1741000");
        assertThat(state(holder)).isEqualTo("SUSPENDED");
        assertThat(ids.noted(holder, "issuance.request")).isEqualTo(2);
        letters.awaitNotices(holder.id(), Notice.SUSPENDED);
        letters.awaitNotices(issuance, Notice.REISSUE_REQUESTED);
        HrApi.as(ESARAM).issuance(issuance.toString()).then().statusCode(200).body("kind", equalTo("REISSUE"));
    }

    @Test
    void with_a_new_phone_the_old_one_serves_until_the_new_one_is_bound() {
        var holder = holder();

        reissue(holder, "NEW_PHONE").then().statusCode(201).body("state", equalTo("Requested"));

        assertThat(state(holder)).isEqualTo("ACTIVE");
    }

    @Test
    void without_two_approvals_there_is_no_invitation() {
        var holder = holder();

        var issuance = IssuanceId.fromString(reissue(holder, "NEW_PHONE").path("issuanceId"));

        assertThat(Database.count("select count(*) from invitation where issuance_id = ?", issuance.value()))
                .isZero();
        approvals.approve(issuance);
        assertThat(approvals.invitation(issuance).code()).isNotEmpty();
    }

    @Test
    void an_app_that_lost_the_answer_asks_again_and_thirty_at_once_are_one() throws Exception {
        var holder = holder();
        var nonce = challenge(holder.employeeNumber(), "LOST_PHONE");
        var body = body(holder.employeeNumber(), "LOST_PHONE", nonce, signed(claims(nonce, App.PHONE)));

        var answers = atOnce(30, () -> send(body));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream()
                        .map(answer -> answer.<String>path("issuanceId"))
                        .distinct())
                .hasSize(1);
        assertThat(Database.count(
                        "select count(*) from issuance where kind = 'REISSUE' and person_id = ?",
                        ids.person(holder).value()))
                .isEqualTo(1);
        assertThat(Database.count(
                        "select count(*) from loss_report where person_id = ?",
                        ids.person(holder).value()))
                .isEqualTo(1);
    }

    @Test
    void the_holder_alone_learns_that_one_is_open_and_the_loss_stands_all_the_same() {
        var holder = holder();
        String open = reissue(holder, "NEW_PHONE").path("issuanceId");

        reissue(holder, "LOST_PHONE")
                .then()
                .statusCode(409)
                .body("type", endsWith("issuance-already-open"))
                .body("issuanceId", equalTo(open));
        assertThat(state(holder)).isEqualTo("SUSPENDED");

        var stranger = send(holder.employeeNumber(), "LOST_PHONE", "임꺽정");
        stranger.then().statusCode(422).body("type", endsWith("reissue-refused"));
        assertThat(stranger.asString()).doesNotContain(open);
    }

    @Test
    void unknown_numbers_and_people_without_an_ID_and_other_people_look_alike() {
        var withId = holder();
        var withoutId = approvals.invited(somebody());

        var answers = Stream.of(
                        send("9999999999", "LOST_PHONE", "홍길동"),
                        send(withoutId.employeeNumber(), "LOST_PHONE", "홍길동"),
                        send(withId.employeeNumber(), "LOST_PHONE", "임꺽정"))
                .map(answer -> answer.statusCode() + answer.<String>path("type") + answer.path("detail"))
                .distinct();

        assertThat(answers).singleElement().asString().startsWith("422").contains("reissue-refused");
        assertThat(state(withId)).isEqualTo("ACTIVE");
    }

    @Test
    void the_name_alone_does_not_do_the_CI_must_be_the_same() {
        var holder = holder();
        Database.change(
                "update person set ci_hash = 'AAAA' where id = ?",
                ids.person(holder).value());

        reissue(holder, "LOST_PHONE").then().statusCode(422).body("type", endsWith("reissue-refused"));
        assertThat(state(holder)).isEqualTo("ACTIVE");
    }

    @Test
    void a_hundred_guesses_at_once_of_one_stranger_are_five() throws Exception {
        var holder = holder();
        var stranger = UUID.randomUUID().toString();

        var answers = atOnce(100, () -> {
            var nonce = challenge(holder.employeeNumber(), "LOST_PHONE");
            var idToken = signed(claims(nonce, App.PHONE).claim("name", "임꺽정").claim("ci", stranger));
            return send(body(holder.employeeNumber(), "LOST_PHONE", nonce, idToken));
        });

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 422))
                .hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .hasSize(95);
        reissue(holder, "LOST_PHONE").then().statusCode(201);
    }

    interface Spoilt {
        Map<String, Object> body(String number, String nonce);
    }

    static Stream<Spoilt> wrongProofs() {
        return Stream.of(
                (number, nonce) -> body(number, "LOST_PHONE", nonce, forged(claims(nonce, App.PHONE))),
                (number, nonce) -> body(number, "LOST_PHONE", nonce, "garbage"),
                (number, nonce) -> body(number, "LOST_PHONE", nonce, signed(claims("another", App.PHONE))),
                (number, nonce) -> body(number, "NEW_PHONE", nonce, signed(claims(nonce, App.PHONE))),
                (number, nonce) -> body("9999999999", "LOST_PHONE", nonce, signed(claims(nonce, App.PHONE))),
                (number, nonce) ->
                        body(number, "LOST_PHONE", "A".repeat(54), signed(claims("A".repeat(54), App.PHONE))));
    }

    @ParameterizedTest
    @MethodSource("wrongProofs")
    void a_proof_for_another_request_is_none(Spoilt spoilt) {
        var holder = holder();
        var nonce = challenge(holder.employeeNumber(), "LOST_PHONE");

        send(spoilt.body(holder.employeeNumber(), nonce)).then().statusCode(422);
        assertThat(state(holder)).isEqualTo("ACTIVE");
    }

    @Test
    void what_HR_knows_better_is_left_to_HR() {
        var suspended = holder();
        SuspensionTest.suspend(PARK_HR, suspended, "HR_DECISION").then().statusCode(200);
        reissue(suspended, "NEW_PHONE")
                .then()
                .statusCode(409)
                .body("type", endsWith("reissue-through-hr"))
                .body("reasons", contains("suspended-by-hr"));

        var promoted = holder();
        Database.change(
                "update issuance set requested_at = requested_at - interval '2 days' where id = ?",
                promoted.id().value());
        PersonnelOrderApi.ordered(promoted, "PROMOTION");
        reissue(promoted, "NEW_PHONE").then().statusCode(409).body("reasons", contains("details-changed"));
        assertThat(Database.count(
                        "select count(*) from issuance where kind = 'REISSUE' and person_id in (?, ?)",
                        ids.person(suspended).value(),
                        ids.person(promoted).value()))
                .isZero();
    }

    @Test
    void after_retirement_there_is_nothing_to_reissue() {
        var holder = holder();
        PersonnelOrderApi.ordered(holder, "RETIREMENT");

        reissue(holder, "NEW_PHONE").then().statusCode(422).body("type", endsWith("reissue-refused"));
    }

    @Test
    void an_ID_that_ended_as_lost_can_still_be_followed_by_another() {
        var holder = holder();
        given().auth()
                .oauth2(Tokens.of(PARK_HR))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "LOST_PHONE"))
                .post("/ids/" + holder.employeeNumber() + "/revocation")
                .then()
                .statusCode(204);

        reissue(holder, "LOST_PHONE").then().statusCode(201);
    }

    static Stream<String> wrongBodies() {
        return Stream.of(
                "{",
                "{}",
                "null",
                "{\"employeeNumber\": \"2020123456\"}",
                "{\"employeeNumber\": \"x\", \"reason\": \"LOST_PHONE\"}",
                "{\"employeeNumber\": \"2020123456\", \"reason\": \"DETAILS_CHANGED\"}",
                "{\"employeeNumber\": \"2020123456\", \"reason\": \"LOST_PHONE\", \"state\": \"Issued\"}");
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void what_is_no_request_is_refused(String body) {
        for (var path : new String[] {"/reissues", "/reissues/challenges"}) {
            given().contentType(ContentType.JSON).body(body).post(path).then().statusCode(400);
        }
    }

    /// Of the ID and the identity check that came before it.
    private Invited holder() {
        var holder = approvals.invited(somebody());
        App.proven(holder);
        ids.issue(holder);
        return holder;
    }

    private String state(Invited holder) {
        return Database.column(
                        "select state from credential where person_id = ?",
                        ids.person(holder).value())
                .getFirst();
    }

    static Response reissue(Invited holder, String reason) {
        return send(holder.employeeNumber(), reason, "홍길동");
    }

    private static Response send(String number, String reason, String name) {
        var nonce = challenge(number, reason);
        var claims = claims(nonce, App.PHONE).claim("name", name);
        if (!"홍길동".equals(name) || !number.startsWith("3")) {
            claims.claim("ci", UUID.randomUUID().toString());
        }
        return send(body(number, reason, nonce, signed(claims)));
    }

    private static String challenge(String number, String reason) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("employeeNumber", number, "reason", reason))
                .post("/reissues/challenges")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("nonce");
    }

    private static Map<String, Object> body(String number, String reason, String nonce, String idToken) {
        return new HashMap<>(Map.of("employeeNumber", number, "reason", reason, "nonce", nonce, "idToken", idToken));
    }

    private static Response send(Map<String, Object> body) {
        return given().contentType(ContentType.JSON).body(body).post("/reissues");
    }
}
