package kr.civilid.approval;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.civilid.approval.stage.Browser;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Realm;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.testkit.admission.Call;
import kr.civilid.testkit.admission.Described;
import kr.civilid.testkit.admission.Doors;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

/// Each route lets in whom `routes-on-record.txt` names, and nobody else.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Realm.class)
class EveryDoorTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    /// The agency and department of kim.head and park.hr.
    private final Bureau bureau = new Bureau(new AgencyCode("1741000"), "digital-government");

    @TestHTTPResource("/")
    URI service;

    @Inject
    Router router;

    @Test
    void lets_in_whom_the_table_names_and_nobody_else() throws IOException {
        var report = decidedInKimsName();
        var waiting = bureau.applied().toString();
        var delegation = delegated(TODAY.plusDays(1));

        var doors = Doors.of(service, Caller.HONG).andAccessRecords();

        assertThat(doors.knockedAt(route -> call(route, waiting, delegation, report)))
                .isEmpty();
        assertThat(as(Caller.HONG)
                        .contentType(ContentType.JSON)
                        .body(many(waiting))
                        .post("/approvals/decisions")
                        .<List<Integer>>path("results.status"))
                .containsExactly(403);
    }

    @Test
    void of_every_route_it_is_said_what_it_takes_and_answers() throws IOException {
        assertThat(Described.of(service).andAccessRecords().lacks()).isEmpty();
    }

    @Test
    void a_page_opens_to_whom_the_api_answers_and_to_nobody_else() {
        var waiting = bureau.applied();
        var pages = Map.of(
                "/inbox",
                "/approvals",
                "/inbox/" + waiting,
                "/approvals/" + waiting,
                "/inbox/reports",
                "/post-reports");

        assertThat(people()).allSatisfy(who -> {
            var browser = Browser.of(who);
            assertThat(pages).allSatisfy((page, route) -> {
                var before = onRecord(who);
                assertThat(browser.open(page).statusCode())
                        .as("%s at %s", who, page)
                        .isEqualTo(as(who).get(route).statusCode());
                assertThat(onRecord(who) - before).as("%s at %s", who, page).isIn(0, 2);
            });
        });
    }

    @Test
    void a_form_decides_for_the_head_whose_turn_it_is_and_for_nobody_else() {
        assertThat(people()).allSatisfy(who -> {
            var browser = Browser.of(who);
            var one = bureau.applied();
            var another = bureau.applied();
            // A form that finds nobody logged in leads to the log-in, and is lost.
            browser.open("/inbox");
            browser.submit("/inbox/" + one, approval());
            browser.submit("/inbox/decisions", Map.of("selected", another + "." + bureau.hash()));

            assertThat(List.of(approvedBy(who, one), approvedBy(who, another)))
                    .as("%s", who)
                    .containsOnly(who.equals(Caller.KIM_HEAD) ? 1 : 0);
        });
    }

    @Test
    void beside_the_resources_only_the_description_stands_open() {
        assertThat(router.getRoutes())
                .extracting(Route::getPath)
                .filteredOn(Objects::nonNull)
                .containsOnly("/", "/q/", "/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml");
    }

    /// Everybody of the realm who can log in, and a head of another department.
    private static List<Caller> people() {
        var elsewhere =
                new Caller("han.head", "civilid-web", List.of("department-head"), "1741000", "planning", "2006000013");
        return Stream.concat(Caller.ALL.stream().filter(who -> !who.isSystem()), Stream.of(elsewhere))
                .toList();
    }

    private static int onRecord(Caller who) {
        return Database.column("select act from access_ledger where who = ?", who.username())
                .size();
    }

    private static int approvedBy(Caller who, IssuanceId id) {
        return Database.column(
                        "select act from access_ledger where who = ? and issuance_id = ? and act = 'approval.approve'",
                        who.username(),
                        id.value())
                .size();
    }

    private Call call(String route, String waiting, String delegation, String report) {
        var names = Map.of(
                "issuanceId",
                waiting,
                "agencyCode",
                bureau.agency().digits(),
                "id",
                route.contains("delegations") ? delegation : report,
                "month",
                "2026-03");
        var call = Call.to(route, names);
        return switch (route) {
            case "POST /approvals/{issuanceId}/decisions" ->
                Call.to(route, Map.of("issuanceId", bureau.applied().toString()))
                        .with(approval());
            case "POST /approvals/decisions" -> call.with(many(bureau.applied().toString()));
            case "POST /delegations" -> call.with(delegation("cho.officer", TODAY.plusDays(3)));
            case "PUT /chains/{agencyCode}" -> call.with(chain());
            case "POST /inbox/{issuanceId}", "POST /inbox/reports/{id}", "POST /inbox/decisions" ->
                call.with("decision=APPROVE");
            default -> call;
        };
    }

    /// 후결 of a decision that lee.deputy has taken while kim.head was away.
    private String decidedInKimsName() {
        var away = delegated(TODAY);
        approve(Caller.LEE_DEPUTY, bureau.applied(), bureau).statusCode(201);
        as(Caller.KIM_HEAD).delete("/delegations/{id}", away).then().statusCode(204);
        return as(Caller.KIM_HEAD).get("/post-reports").path("items[0].id");
    }

    private static String delegated(LocalDate day) {
        return as(Caller.KIM_HEAD)
                .contentType(ContentType.JSON)
                .body(delegation(Caller.LEE_DEPUTY.username(), day))
                .post("/delegations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> delegation(String delegate, LocalDate day) {
        return Map.of("delegate", delegate, "from", day.toString(), "until", day.toString(), "reason", "국외 출장");
    }

    private Map<String, String> approval() {
        return Map.of("decision", "APPROVE", "contentHash", bureau.hash());
    }

    private Map<String, Object> many(String issuance) {
        return Map.of(
                "decisions",
                List.of(Map.of("issuanceId", issuance, "decision", "APPROVE", "contentHash", bureau.hash())));
    }

    /// Of no version that has been read, so that nobody's rules change.
    private static Map<String, Object> chain() {
        var nobody = Map.of("offices", List.of(), "officials", List.of());
        var rule = Map.of("deadlineDays", 2, "remindBefore", 1, "next", nobody);
        return Map.of("version", 99, "department", rule, "hr", rule, "delegatedDecisions", List.of());
    }
}
