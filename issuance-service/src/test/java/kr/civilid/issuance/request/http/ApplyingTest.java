package kr.civilid.issuance.request.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.HONG;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static kr.civilid.testkit.people.Caller.KIM_HEAD;
import static kr.civilid.testkit.people.Caller.MAIL;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class ApplyingTest {

    @Test
    void an_application_is_taken_in_and_announced_without_personal_data() {
        var employee = somebody();

        var answer = HrApi.as(ESARAM).apply(employee);

        answer.then()
                .statusCode(201)
                .body("kind", equalTo("NEW"))
                .body("state", equalTo("Requested"))
                .body("timeline.state", contains("Requested"))
                .body("next", equalTo("DepartmentApproved"))
                .body("employee", nullValue());
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith("/issuances/" + id);
        var announced = Database.column(
                "select convert_from(payload, 'UTF8') from outbox where key = ? and type = 'issuance.requested.v1'",
                id);
        assertThat(announced).hasSize(1);
        assertThat(announced.getFirst()).doesNotContain("홍길동", "01012345678", (String) employee.get("employeeNumber"));
    }

    @Test
    void personal_data_is_unreadable_at_rest() {
        var employee = somebody();
        HrApi.as(ESARAM).applied(employee);

        assertThat(Database.column("select encode(employee, 'escape') from personal_record"))
                .allSatisfy(box -> assertThat(box).doesNotContain("HONG", "01012345678", "1990-05-17"));
        assertThat(Database.count("select count(*) from person where number_hash = ?", employee.get("employeeNumber")))
                .isZero();
    }

    @Test
    void the_same_key_and_body_give_the_same_answer_once_more() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("kind", "NEW", "employee", somebody());

        var first = HrApi.as(ESARAM).apply(key, body);
        var second = HrApi.as(ESARAM).apply(key, body);

        first.then().statusCode(201);
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        HrApi.as(ESARAM)
                .apply(key, Map.of("kind", "NEW", "employee", somebody()))
                .then()
                .statusCode(201);

        HrApi.as(ESARAM)
                .apply(key, Map.of("kind", "NEW", "employee", somebody()))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:civilid:problem:idempotency-key-reused"));
    }

    @Test
    void a_key_belongs_to_the_system_that_used_it() {
        var key = UUID.randomUUID().toString();

        HrApi.as(ESARAM)
                .apply(key, Map.of("kind", "NEW", "employee", somebody()))
                .then()
                .statusCode(201);
        HrApi.as(INSARANG)
                .apply(key, Map.of("kind", "NEW", "employee", somebody()))
                .then()
                .statusCode(201);
    }

    @Test
    void twenty_equal_applications_at_once_become_one() throws Exception {
        var key = UUID.randomUUID().toString();
        var employee = somebody();
        var body = Map.of("kind", "NEW", "employee", employee);

        var answers = atOnce(20, () -> HrApi.as(ESARAM).apply(key, body));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
    }

    @Test
    void of_twenty_applications_for_one_person_at_once_one_is_opened() throws Exception {
        var employee = somebody();

        var answers = atOnce(20, () -> HrApi.as(ESARAM).apply(employee));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        var open = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(
                        answer -> assertThat(answer.<String>path("issuanceId")).isEqualTo(open.path("id")));
    }

    @Test
    void a_second_application_is_refused_while_the_first_is_open_and_taken_once_it_is_withdrawn() {
        var employee = somebody();
        var first = HrApi.as(ESARAM).applied(employee);

        HrApi.as(ESARAM)
                .apply(employee)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:civilid:problem:issuance-already-open"))
                .body("issuanceId", equalTo(first));
        HrApi.as(ESARAM).withdraw(first).then().statusCode(204);
        HrApi.as(ESARAM).apply(employee).then().statusCode(201);
    }

    @Test
    void a_reissue_says_why() {
        var employee = somebody();

        HrApi.as(ESARAM)
                .apply(UUID.randomUUID().toString(), Map.of("kind", "REISSUE", "employee", employee))
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-value"))
                .body("violations.property", contains("reason"));
        HrApi.as(ESARAM)
                .apply(
                        UUID.randomUUID().toString(),
                        Map.of("kind", "REISSUE", "reason", "NEW_PHONE", "employee", employee))
                .then()
                .statusCode(201)
                .body("kind", equalTo("REISSUE"));
    }

    static Stream<Caller> everybody_else() {
        return Stream.of(HONG, KIM_HEAD, PARK_HR, CHOI_HR, DESK, MAIL);
    }

    @ParameterizedTest
    @MethodSource("everybody_else")
    void only_an_HR_system_applies(Caller caller) {
        HrApi.as(caller)
                .apply(somebody())
                .then()
                .statusCode(403)
                .body("type", endsWith("forbidden"))
                .body("roles", contains("hr-system"));
    }
}
