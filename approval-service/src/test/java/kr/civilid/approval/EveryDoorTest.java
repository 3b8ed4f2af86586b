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
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Realm;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.testkit.admission.Call;
import kr.civilid.testkit.admission.Described;
import kr.civilid.testkit.admission.Doors;
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
    void beside_the_resources_only_the_description_stands_open() {
        assertThat(router.getRoutes())
                .extracting(Route::getPath)
                .filteredOn(Objects::nonNull)
                .containsOnly("/", "/q/", "/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml");
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
                call.with(Map.of("decision", "APPROVE", "contentHash", "A".repeat(43)));
            case "POST /approvals/decisions" -> call.with(many(waiting));
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

    private static Map<String, Object> many(String issuance) {
        return Map.of(
                "decisions",
                List.of(Map.of("issuanceId", issuance, "decision", "APPROVE", "contentHash", "A".repeat(43))));
    }

    /// Of no version that has been read, so that nobody's rules change.
    private static Map<String, Object> chain() {
        var nobody = Map.of("offices", List.of(), "officials", List.of());
        var rule = Map.of("deadlineDays", 2, "remindBefore", 1, "next", nobody);
        return Map.of("version", 99, "department", rule, "hr", rule, "delegatedDecisions", List.of());
    }
}
