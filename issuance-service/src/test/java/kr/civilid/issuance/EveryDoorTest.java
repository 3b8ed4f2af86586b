package kr.civilid.issuance;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.stage.Applicants.somebody;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.admission.Call;
import kr.civilid.testkit.admission.Doors;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import kr.civilid.testkit.people.Tokens;
import org.junit.jupiter.api.Test;

/// Each route lets in whom `routes-on-record.txt` names, and nobody else.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class EveryDoorTest {

    /// A second officer of park.hr's agency: nobody confirms what they have proposed themselves.
    private static final Caller YOON_HR =
            new Caller("yoon.hr", "civilid-web", List.of("hr-officer"), "1741000", "human-resources", "2013000077");

    @TestHTTPResource("/")
    URI service;

    @Inject
    Router router;

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    private final Map<String, Object> employee = somebody();

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
    void beside_the_resources_only_the_description_stands_open() {
        assertThat(router.getRoutes())
                .extracting(Route::getPath)
                .filteredOn(Objects::nonNull)
                .containsOnly("/", "/q/", "/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml");
    }

    /// `status` of what asks for a token; a new one is refused without a word about the enrolment.
    private void refusedEverywhere(App app, String token, int status) throws IOException {
        var doors = Doors.of(service, applicant()).routes().stream()
                .filter(route -> route.contains("/enrolments/{id}/"))
                .toList();
        assertThat(doors).isNotEmpty().allSatisfy(route -> {
            var method = route.substring(0, route.indexOf(' '));
            var what = route.substring(route.lastIndexOf('/') + 1);
            var body = method.equals("GET") ? null : body(route, app.enrolment);
            assertThat(app.send(method, what, body, what.equals("tokens") ? "" : token)
                            .statusCode())
                    .isEqualTo(what.equals("tokens") ? 401 : status);
        });
    }

    private Caller applicant() {
        var hong = Caller.HONG;
        return new Caller(
                hong.username(), hong.client(), hong.roles(), hong.agency(), hong.department(), number(employee));
    }

    private Call call(String route, Invited hong) {
        var about = route.endsWith("/revocation") ? another() : hong;
        var names = Map.of(
                "id",
                route.contains("/mass-actions/")
                        ? massAction(hong, "id")
                        : hong.id().toString(),
                "employeeNumber",
                about.employeeNumber(),
                "vct",
                "urn:kr:civilid:civil-servant-id:1",
                "month",
                "2026-03");
        var call = Call.to(route, names);
        if (route.startsWith("GET ") || route.startsWith("DELETE ")) {
            return call;
        }
        return switch (route) {
            case "POST /issuances" ->
                call.with(Map.of("kind", "NEW", "employee", somebody()))
                        .with("Idempotency-Key", UUID.randomUUID().toString());
            case "PUT /issuances/{id}" -> call.with(Map.of("employee", employee));
            case "POST /issuances/{id}/invitation" -> call;
            case "POST /issuances/{id}/erasure" -> call.with(Map.of("reason", "HOLDER_REQUEST"));
            case "POST /loss-reports" -> call.with(Map.of("employeeNumber", hong.employeeNumber()));
            case "POST /ids/{employeeNumber}/suspension", "POST /ids/{employeeNumber}/revocation" ->
                call.with(Map.of("reason", "HR_DECISION"));
            case "POST /mass-actions/{id}/confirmation" -> call.with(Map.of("listHash", massAction(hong, "listHash")));
            case "POST /token" -> call.with("grant_type=none");
            default -> call.with(body(route, hong.id().toString()));
        };
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
                .body(Map.of("act", "RESUME", "employeeNumbers", List.of(member.employeeNumber())))
                .post("/mass-actions")
                .path(property);
    }

    private static String number(Map<String, Object> employee) {
        return (String) employee.get("employeeNumber");
    }
}
