package kr.civilid.issuance;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.time.Awaiting.await;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.OpenApplication;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.admission.Call;
import kr.civilid.testkit.admission.Described;
import kr.civilid.testkit.admission.Doors;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import kr.civilid.testkit.shape.Routes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each route lets in whom `routes-on-record.txt` names, and nobody else.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class EveryDoorTest {

    /// A second officer of park.hr's agency: nobody confirms what they have proposed themselves.
    private static final Caller YOON_HR =
            new Caller("yoon.hr", "civilid-web", List.of("hr-officer"), "1741000", "human-resources", "2013000077");

    private static final Set<String> OTHER_TOKENS =
            Set.of("POST /enrolments/{id}/tokens", "POST /credential", "POST /notification");

    @TestHTTPResource("/")
    URI service;

    @Inject
    Router router;

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    private final Map<String, Object> employee = somebody();
    private @Nullable OpenApplication application;

    @Test
    void lets_in_whom_the_table_names_and_nobody_else() throws IOException {
        var hong = approvals.invited(employee);
        App.bound(hong);
        ids.issue(hong);

        var doors = Doors.of(service, applicant()).andAccessRecords();

        assertThat(doors.knockedAt(route -> call(route, hong))).isEmpty();
    }

    @Test
    void another_phone_gets_past_no_door_of_an_enrolment() throws IOException {
        var own = App.bound(approvals.invited(employee));
        var other = App.bound(approvals.invited(somebody()));
        other.enrolment = own.enrolment;

        refusedEverywhere(other, other.token, 404);
    }

    @Test
    void a_stolen_token_gets_past_no_door_without_the_key_of_the_phone() throws IOException {
        var own = App.bound(approvals.invited(employee));
        var thief = new App();
        thief.enrolment = own.enrolment;

        refusedEverywhere(thief, own.token, 401);
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

    /// `status` of what asks for a token of the enrolment; what asks for another kind, or makes a new one, refuses
    /// without a word about it.
    private static void refusedEverywhere(App app, String token, int status) throws IOException {
        var doors = Routes.admitted("/routes-on-record.txt").entrySet().stream()
                .filter(door -> door.getValue().equals("phone"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(doors).hasSizeGreaterThan(10).allSatisfy(route -> {
            var call = Call.to(route, Map.of("id", app.enrolment));
            var body = call.method().equals("GET") ? null : body(route, app.enrolment);
            var shown = route.endsWith("/tokens") ? "" : token;
            // A phone calls the address of everybody; its kind of token leads it to its own.
            var path = call.path().replace("/by-phone", "");
            assertThat(app.call(call.method(), path, body, shown).statusCode())
                    .isEqualTo(OTHER_TOKENS.contains(route) ? 401 : status);
        });
    }

    private Caller applicant() {
        var hong = Caller.HONG;
        return new Caller(
                hong.username(), hong.client(), hong.roles(), hong.agency(), hong.department(), number(employee));
    }

    private Call call(String route, Invited hong) {
        nothingIsCarriedOut();
        var about = route.endsWith("/revocation") ? another() : hong;
        var names = Map.of(
                "id",
                id(route, hong),
                "employeeNumber",
                about.employeeNumber(),
                "vct",
                "urn:kr:civilid:civil-servant-id:1",
                "month",
                "2026-03");
        var call = Call.to(route, names);
        if (route.equals("DELETE /ids/{employeeNumber}/suspension")) {
            suspended(about);
            return call.asking("source=STAFF");
        }
        if (route.startsWith("GET ") || route.startsWith("DELETE ")) {
            return call;
        }
        return switch (route) {
            case "POST /issuances" ->
                call.with(Map.of("kind", "NEW", "employee", somebody()))
                        .with("Idempotency-Key", UUID.randomUUID().toString());
            case "POST /issuances/batch" -> call.with(Map.of("requests", List.of(batched())));
            case "PUT /issuances/{id}" -> call.with(Map.of("employee", employee));
            case "POST /issuances/{id}/invitation" -> call;
            case "POST /issuances/{id}/erasure" -> call.with(Map.of("reason", "HOLDER_REQUEST"));
            case "POST /personnel-orders" -> call.with(Map.of("orders", List.of(secondment(hong))));
            case "POST /loss-reports" -> call.with(Map.of("employeeNumber", hong.employeeNumber()));
            case "POST /ids/{employeeNumber}/suspension", "POST /ids/{employeeNumber}/revocation" ->
                call.with(Map.of("reason", "HR_DECISION"));
            case "POST /mass-actions" -> call.with(resumption(another()));
            case "POST /mass-actions/{id}/confirmation" -> call.with(Map.of("listHash", massAction(hong, "listHash")));
            case "POST /token" -> call.with("grant_type=none");
            default -> call.with(body(route, hong.id().toString()));
        };
    }

    /// What was confirmed at the door before goes on record as its officers' act, and not at this one.
    private static void nothingIsCarriedOut() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.column("select id from mass_action where state = 'CONFIRMED'")
                        .isEmpty());
    }

    /// Of something on which the call can have its effect.
    private String id(String route, Invited hong) {
        return switch (route) {
            case "DELETE /issuances/{id}" -> open().requested();
            case "PUT /issuances/{id}" -> open().returned();
            case "POST /issuances/{id}/invitation" -> open().invited();
            case "GET /issuances/{id}/offer" -> open().consented();
            case "POST /issuances/{id}/erasure" -> OpenApplication.withdrawn();
            default ->
                route.contains("/mass-actions/")
                        ? massAction(hong, "id")
                        : hong.id().toString();
        };
    }

    private OpenApplication open() {
        application = Objects.requireNonNullElseGet(application, () -> new OpenApplication(approvals, employee));
        return application;
    }

    /// What passes for the body of a phone's call, so that the door has nothing else to refuse.
    private static Object body(String route, String enrolment) {
        return switch (route) {
            case "PUT /enrolments/{id}/pin" ->
                Map.of("pinKey", App.newKey().toPublicJWK().toJSONObject());
            case "POST /enrolments/{id}/unlocks" -> Map.of("response", "e30.e30.e30");
            case "POST /enrolments/{id}/identity-check" -> Map.of("idToken", "e30.e30.e30");
            case "PUT /enrolments/{id}/consent" -> Map.of("consent", "e30.e30.e30");
            case "POST /loss-reports/by-phone" -> Map.of("enrolmentId", enrolment);
            default -> Map.of();
        };
    }

    /// Somebody with a live ID, which can end only once.
    private Invited another() {
        var invited = approvals.invited(somebody());
        ids.issue(invited);
        return invited;
    }

    private static String massAction(Invited member, String property) {
        return given().auth()
                .oauth2(Tokens.of(YOON_HR))
                .contentType(ContentType.JSON)
                .body(resumption(member))
                .post("/mass-actions")
                .path(property);
    }

    private static Map<String, Object> resumption(Invited member) {
        return Map.of("act", "RESUME", "reason", "BY_MISTAKE", "employeeNumbers", List.of(member.employeeNumber()));
    }

    private static Map<String, Object> batched() {
        return Map.of("idempotencyKey", UUID.randomUUID().toString(), "kind", "NEW", "employee", somebody());
    }

    /// Of a kind that changes nothing about an ID.
    private static Map<String, Object> secondment(Invited hong) {
        return Map.of(
                "orderId",
                UUID.randomUUID().toString(),
                "employeeNumber",
                hong.employeeNumber(),
                "kind",
                "SECONDMENT",
                "effectiveDate",
                "2026-03-02");
    }

    private static void suspended(Invited holder) {
        given().auth()
                .oauth2(Tokens.of(YOON_HR))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "HR_DECISION"))
                .post("/ids/{number}/suspension", holder.employeeNumber());
    }

    private static String number(Map<String, Object> employee) {
        return (String) employee.get("employeeNumber");
    }
}
