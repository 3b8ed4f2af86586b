package kr.civilid.issuance.request.http;

import static kr.civilid.issuance.stage.Applicants.portrait;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.Applicants.with;
import static kr.civilid.issuance.stage.Applicants.without;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
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
import org.junit.jupiter.params.provider.Arguments;
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
    void an_ineligible_person_learns_every_reason_and_nothing_is_kept() {
        var key = UUID.randomUUID().toString();
        var employee = with(somebody(), "employmentType", "TEMPORARY");
        employee.put("agencyCode", "9999999");
        employee.put("employed", false);
        employee.put("phoneInOwnName", false);

        HrApi.as(ESARAM)
                .apply(key, Map.of("kind", "NEW", "employee", employee))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:civilid:problem:not-eligible"))
                .body(
                        "reasons.code",
                        containsInAnyOrder(
                                "not-regular-staff", "unknown-agency", "not-employed", "phone-not-in-own-name"))
                .body("reasons.ko", hasSize(4))
                .body("reasons.en", hasSize(4));
        assertThat(Database.count("select count(*) from intake where idempotency_key = ?", key))
                .isZero();
    }

    @Test
    void an_abolished_agency_is_refused_with_its_successor() {
        HrApi.as(ESARAM)
                .apply(with(somebody(), "agencyCode", "9990004"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("agency-abolished"))
                .body("reasons.successor", contains("9990001"));
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                arguments("phone", "0212345678", "phone-not-plausible"),
                arguments("phone", "010-1234-5678", "phone-not-plausible"),
                arguments("phone", "", "phone-not-plausible"),
                arguments("portrait", null, "portrait-missing"),
                arguments("portrait", "", "portrait-missing"),
                arguments("portrait", "%%%", "portrait-unreadable"),
                arguments("portrait", "aGVsbG8gd29ybGQ=", "portrait-unreadable"),
                arguments("portrait", portrait(385_000), "portrait-too-large"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void a_phone_and_a_portrait_of_no_use_are_told_together_with_all_other_reasons(
            String member, Object value, String reason) {
        HrApi.as(ESARAM)
                .apply(with(with(somebody(), "employmentType", "TEMPORARY"), member, value))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("not-regular-staff", reason));
    }

    @Test
    void a_portrait_that_was_left_out_is_missing() {
        HrApi.as(ESARAM)
                .apply(without(somebody(), "portrait"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("portrait-missing"));
    }

    @Test
    void an_office_follows_the_rule_of_what_it_stands_under_unless_it_has_its_own() {
        var office = with(somebody(), "agencyCode", "9990002");
        HrApi.as(ESARAM).apply(office).then().statusCode(201);
        Database.change(
                "insert into eligibility_rule values" + " ('9990001', 'REGULAR', true, 204800, 90, 120, 0.75, 0.05)");

        HrApi.as(INSARANG).apply(office).then().statusCode(422).body("reasons.code", contains("closed-network-agency"));
        Database.change(
                "insert into eligibility_rule values" + " ('9990002', 'REGULAR', false, 204800, 90, 120, 0.75, 0.05)");
        HrApi.as(INSARANG).apply(office).then().statusCode(201);
    }

    @Test
    void which_agencies_take_part_is_data() {
        var city = with(somebody(), "agencyCode", "9990014");
        var district = with(somebody(), "agencyCode", "9990012");
        Database.change("insert into eligibility_rule values"
                + " ('9990014', 'REGULAR', false, 204800, 90, 120, 0.75, 0.05, true, '01'),"
                + " ('9990012', 'REGULAR', false, 204800, 90, 120, 0.75, 0.05, false, '')");

        for (var outside : List.of(city, district)) {
            HrApi.as(INSARANG)
                    .apply(outside)
                    .then()
                    .statusCode(422)
                    .body("reasons.code", contains("agency-out-of-scope"))
                    .body("reasons[0].ko", containsString("발급하지 않는 기관"))
                    .body("reasons[0].en", containsString("takes no part"));
        }
    }

    @Test
    void an_agency_may_have_a_rule_of_its_own() {
        var contract = with(with(somebody(), "employmentType", "FIXED_TERM"), "agencyCode", "9990011");
        var closed = with(somebody(), "agencyCode", "9990013");
        Database.change("insert into eligibility_rule values"
                + " ('9990011', 'REGULAR,FIXED_TERM', false, 204800, 90, 120, 0.75, 0.05),"
                + " ('9990013', 'REGULAR', true, 204800, 90, 120, 0.75, 0.05)");

        HrApi.as(INSARANG).apply(contract).then().statusCode(201);
        HrApi.as(INSARANG).apply(closed).then().statusCode(422).body("reasons.code", contains("closed-network-agency"));
        HrApi.as(ESARAM)
                .apply(with(contract, "agencyCode", "1741000"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("not-regular-staff"));
    }

    @Test
    void a_portrait_that_no_card_can_show_and_a_time_of_employment_that_is_over_are_named() {
        var employee = with(somebody(), "portrait", portrait(250_000, 40, 40));
        employee.put("employedUntil", "2020-12-31");

        HrApi.as(ESARAM)
                .apply(employee)
                .then()
                .statusCode(422)
                .body(
                        "reasons.code",
                        containsInAnyOrder(
                                "not-employed",
                                "portrait-too-large",
                                "portrait-too-small",
                                "portrait-out-of-proportion"));
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
