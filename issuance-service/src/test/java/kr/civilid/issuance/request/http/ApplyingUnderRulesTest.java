package kr.civilid.issuance.request.http;

import static kr.civilid.issuance.stage.Applicants.portrait;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.Applicants.with;
import static kr.civilid.issuance.stage.Applicants.without;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.INSARANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class ApplyingUnderRulesTest {

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
}
