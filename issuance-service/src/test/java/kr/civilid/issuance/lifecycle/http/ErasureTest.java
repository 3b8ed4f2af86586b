package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static kr.civilid.testkit.people.Caller.AUDIT;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.OPS;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class ErasureTest {

    @Inject
    Approvals approvals;

    @Inject
    LiveIds liveIds;

    @Test
    void nothing_tells_any_more_who_it_was_and_everything_else_can_still_be_read() {
        var employee = somebody();
        var invited = approvals.invited(employee);
        App.proven(invited).consent().then().statusCode(204);
        var credential = liveIds.issue(invited);
        var person = liveIds.person(invited);
        var hash = column("number_hash", person.value());
        revoke(invited.employeeNumber()).then().statusCode(204);
        var id = invited.id().toString();

        String at = erase(OPS, id).then().statusCode(200).extract().path("erasedAt");

        erase(AUDIT, id).then().statusCode(200).body("erasedAt", equalTo(at));
        assertThat(column(
                        "octet_length(personal_key) || '|' || coalesce(ci_hash, '-') || '|' || master_key",
                        person.value()))
                .isEqualTo("0|-|erased");
        for (var table : Database.column("""
                select quote_ident(table_name) from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'outbox'""")) {
            assertThat(Database.column("select t::text from " + table + " t where t::text like '%' || ? || '%'", hash))
                    .as(table)
                    .isEmpty();
        }
        assertThat(Database.count(
                        "select count(*) from personal_record where issuance_id = ?",
                        invited.id().value()))
                .isZero();
        assertThat(Database.count("select count(*) from device where person_id = ?", person.value()))
                .isZero();
        for (var who : List.of(PARK_HR, DESK, ESARAM)) {
            HrApi.as(who)
                    .issuance(id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("Issued"))
                    .body("timeline.size()", greaterThan(6))
                    .body("erased", equalTo(true))
                    .body("employee", nullValue());
        }
        HrApi.as(HONG).issuance(id).then().statusCode(404);
        HrApi.as(ESARAM).withdraw(id).then().statusCode(404);
        HrApi.as(PARK_HR).get("/ids/" + invited.employeeNumber()).then().statusCode(404);
        HrApi.as(PARK_HR)
                .get("/issuances?employeeNumber=" + invited.employeeNumber())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        HrApi.as(ESARAM).get("/issuances/" + id + "/offer").then().statusCode(404);
        assertThat(liveIds.announced(credential)).endsWith("credential.revoked.v1");
        assertThat(events(id)).endsWith("issuance.person-erased.v1").containsOnlyOnce("issuance.person-erased.v1");
        assertThat(Database.column("select act from access_ledger where person_id = ? and who = 'ops'", person.value()))
                .containsExactly("person.erase");
    }

    @Test
    void the_same_number_is_somebody_new_afterwards() {
        var employee = somebody();
        var first = HrApi.as(ESARAM).applied(employee);
        HrApi.as(ESARAM).withdraw(first).then().statusCode(204);
        erase(OPS, first).then().statusCode(200);

        var second = HrApi.as(ESARAM).applied(employee);

        assertThat(person(second)).isNotEqualTo(person(first));
        HrApi.as(PARK_HR).issuance(second).then().body("employee.name", equalTo("홍길동"));
    }

    @Test
    void who_has_a_live_id_or_applies_for_one_is_not_erased() {
        var open = HrApi.as(ESARAM).applied(somebody());
        var invited = approvals.invited(somebody());
        liveIds.issue(invited);
        var returned =
                kr.civilid.events.catalog.IssuanceId.fromString(HrApi.as(ESARAM).applied(somebody()));
        approvals.giveBack(returned, "사진이 흐립니다.");

        for (var id : List.of(open, invited.id().toString(), returned.toString())) {
            erase(OPS, id)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("person-still-in-use"))
                    .body("issuance", equalTo(id));
            HrApi.as(PARK_HR).issuance(id).then().body("employee.name", equalTo("홍길동"));
        }
    }

    @Test
    void what_can_no_longer_come_back_after_its_return_is_erased_with_the_comment() {
        var returned =
                kr.civilid.events.catalog.IssuanceId.fromString(HrApi.as(ESARAM).applied(somebody()));
        approvals.giveBack(returned, "사진이 흐립니다.");
        Database.change("update correction set due = now() - interval '1 day' where issuance_id = ?", returned.value());

        erase(OPS, returned.toString()).then().statusCode(200);

        HrApi.as(PARK_HR).issuance(returned.toString()).then().statusCode(200).body("returned", nullValue());
        HrApi.as(ESARAM)
                .resubmit(returned.toString(), Map.of("employee", somebody()))
                .then()
                .statusCode(org.hamcrest.Matchers.allOf(greaterThan(399), org.hamcrest.Matchers.lessThan(500)));
    }

    @Test
    void operators_and_the_agencys_auditors_order_it_and_nobody_else() {
        var id = HrApi.as(ESARAM).applied(somebody());
        HrApi.as(ESARAM).withdraw(id).then().statusCode(204);
        var elsewhere = new Caller("audit2", "civilid-web", List.of("auditor"), "1130000", "audit", "2012000099");

        for (var who : List.of(PARK_HR, DESK, ESARAM, HONG)) {
            erase(who, id).then().statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("reason", "COURT_ORDER"))
                .post("/issuances/" + id + "/erasure")
                .then()
                .statusCode(401);
        erase(elsewhere, id).then().statusCode(404);
        erase(OPS, UUID.randomUUID().toString()).then().statusCode(404);
        order(OPS, id, Map.of("reason", "RETENTION_OVER")).then().statusCode(400);
        order(OPS, id, Map.of()).then().statusCode(400);
        erase(AUDIT, id).then().statusCode(200);
    }

    @Test
    void asked_for_by_many_while_an_application_comes_in_it_happens_once_and_nobody_erased_applies() throws Exception {
        for (var round = 0; round < 5; round++) {
            var employee = somebody();
            var first = HrApi.as(ESARAM).applied(employee);
            HrApi.as(ESARAM).withdraw(first).then().statusCode(204);

            try (var threads = Executors.newFixedThreadPool(2)) {
                var applying = threads.submit(() -> HrApi.as(ESARAM).apply(employee));
                var erasing = threads.submit(() -> atOnce(6, () -> erase(OPS, first)));
                assertThat(erasing.get())
                        .extracting(Response::statusCode)
                        .containsAnyOf(200, 409)
                        .doesNotContain(500, 503);
                var applied = applying.get().then().statusCode(201).extract().<String>path("id");
                HrApi.as(PARK_HR)
                        .issuance(applied)
                        .then()
                        .statusCode(200)
                        .body("employee.phone", equalTo("01012345678"));
            }
            assertThat(events(first).stream().filter("issuance.person-erased.v1"::equals))
                    .hasSizeLessThan(2);
        }
    }

    private List<String> events(String id) {
        return Database.column("select type from outbox where key = ? order by id", id);
    }

    private String person(String issuance) {
        return Database.column("select person_id from issuance where id = ?::uuid", issuance)
                .getFirst();
    }

    private String column(String what, UUID person) {
        return Database.column("select " + what + " from person where id = ?", person)
                .getFirst();
    }

    static Response erase(Caller who, String id) {
        return order(who, id, Map.of("reason", "HOLDER_REQUEST"));
    }

    private static Response order(Caller who, String id, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of(who))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/issuances/" + id + "/erasure");
    }

    private static Response revoke(String number) {
        return given().auth()
                .oauth2(Tokens.of(PARK_HR))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "HR_DECISION"))
                .post("/ids/" + number + "/revocation");
    }
}
