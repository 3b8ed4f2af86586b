package kr.civilid.approval.inbox.http;

import static kr.civilid.approval.stage.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.approval.stage.Desk;
import kr.civilid.approval.stage.Rows;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InboxTest {

    private final Bureau bureau = Bureau.found();

    @Test
    void the_department_s_head_finds_what_waits_for_the_department() {
        var id = bureau.applied();

        inbox(bureau.head())
                .body("items.issuanceId", contains(id.toString()))
                .body("items[0].step", equalTo("DEPARTMENT"))
                .body("items[0].applicant.name", equalTo("홍길동"))
                .body("items[0].applicant.department", equalTo("digital-government"))
                .body("items[0].applicant.position", equalTo("주무관"))
                .body("items[0].applicant.rank", equalTo("7급"))
                .body("items[0].applicant", not(hasKey("employeeNumber")))
                .body("$", not(hasKey("next")));
        inbox(bureau.deputy()).body("items.issuanceId", contains(id.toString()));
        inbox(bureau.hr()).body("items", empty());
    }

    @Test
    void hr_finds_it_once_the_department_has_approved() {
        var id = bureau.applied();
        Desk.approve(bureau.head(), id, bureau).statusCode(201);

        inbox(bureau.head()).body("items", empty());
        inbox(bureau.hr()).body("items.issuanceId", contains(id.toString())).body("items[0].step", equalTo("HR"));
    }

    @Test
    void what_is_settled_waits_for_nobody() {
        var granted = bureau.applied();
        Desk.approve(bureau.head(), granted, bureau).statusCode(201);
        Desk.approve(bureau.hr(), granted, bureau).statusCode(201);
        var returned = bureau.applied();
        Desk.giveBack(bureau.head(), returned, bureau, "?").statusCode(201);
        var withdrawn = bureau.applied();
        Bus.say(new IssuanceEvent.Withdrawn(withdrawn, Instant.now()));
        Awaitility.await()
                .atMost(Bus.PATIENCE)
                .until(() -> Rows.state(withdrawn.value()).equals("CLOSED"));

        inbox(bureau.head()).body("items", empty());
        inbox(bureau.hr()).body("items", empty());
    }

    @Test
    void another_department_and_another_agency_find_nothing() {
        var id = bureau.applied();
        var agency = bureau.agency().digits();
        var elsewhere = Bureau.found();

        inbox(new Caller("y", "civilid-web", List.of("department-head"), agency, "audit", "1"))
                .body("items", empty());
        inbox(elsewhere.head()).body("items", empty());
        Desk.approve(bureau.head(), id, bureau).statusCode(201);
        inbox(elsewhere.hr()).body("items", empty());
    }

    @Test
    void nobody_finds_their_own_request_or_one_they_have_decided() {
        var id = bureau.applied();
        var both = bureau.person("kim", "2005000001", "department-head", "hr-officer");

        inbox(bureau.person("hong", "2020123456", "department-head", "hr-officer"))
                .body("items", empty());
        inbox(both).body("items.issuanceId", contains(id.toString()));
        Desk.approve(both, id, bureau).statusCode(201);
        inbox(both).body("items", empty());
        inbox(bureau.person("kim.again", "2005000001", "hr-officer")).body("items", empty());
    }

    @Test
    void the_next_links_lead_through_all_of_it_once() {
        var ids = Stream.generate(bureau::applied)
                .limit(5)
                .map(IssuanceId::toString)
                .toList();

        var seen = new ArrayList<String>();
        var path = "/approvals?state=pending&limit=2";
        for (int pages = 0; path != null && pages < 5; pages++) {
            var page =
                    as(bureau.head()).get(path).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.issuanceId"));
            var next = page.getString("next");
            path = next == null ? null : pathOf(URI.create(next));
        }

        assertThat(seen).containsExactlyElementsOf(ids.stream().sorted().toList());
    }

    @Test
    void everybody_shown_is_on_record_and_nobody_else() {
        var shown =
                Stream.generate(bureau::applied).limit(2).map(IssuanceId::value).toList();
        Bureau.found().applied();
        inbox(bureau.head());

        assertThat(Database.column(
                        "select issuance_id from access_ledger where act = 'approval.list' and who = ?",
                        bureau.head().username()))
                .containsExactlyInAnyOrder(
                        shown.getFirst().toString(), shown.getLast().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=granted",
                "limit=0",
                "limit=201",
                "limit=x",
                "limit=-1",
                "limit=2147483648",
                "after=x",
                "after='%20or%201=1",
                "after=%00"
            })
    void a_query_for_what_does_not_exist_is_refused(String query) {
        as(bureau.head())
                .urlEncodingEnabled(false)
                .get("/approvals?" + query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:civilid:problem:invalid-query"));
    }

    @Test
    void the_inbox_takes_two_hundred_at_most() {
        as(bureau.head()).get("/approvals?limit=200").then().statusCode(200);
    }

    private static ValidatableResponse inbox(Caller who) {
        return as(who).get("/approvals?state=pending").then().statusCode(200);
    }

    private static String pathOf(URI next) {
        assertThat(next).hasHost("localhost").hasPath("/approvals");
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
