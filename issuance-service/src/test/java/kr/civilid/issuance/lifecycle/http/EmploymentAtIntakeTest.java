package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.stage.Applicants;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// What an order says stands against an application from its first day on, not only when the ID is to be signed.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class EmploymentAtIntakeTest {

    @Inject
    Approvals approvals;

    private final Map<String, Object> employee = somebody();

    @Test
    void who_has_left_by_order_is_refused_until_employed_again() {
        order("RETIREMENT", today());
        HrApi.as(ESARAM)
                .apply(employee)
                .then()
                .statusCode(422)
                .body("type", endsWith("not-eligible"))
                .body("reasons.code", contains("employment-ended-by-order"));

        order("REHIRE", today());

        HrApi.as(ESARAM).apply(employee).then().statusCode(201);
    }

    @Test
    void the_order_is_told_beside_every_other_reason() {
        order("DISMISSAL", today());

        HrApi.as(ESARAM)
                .apply(Applicants.with(employee, "employmentType", "TEMPORARY"))
                .then()
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("not-regular-staff", "employment-ended-by-order"));
    }

    @Test
    void an_order_that_is_yet_to_take_effect_stands_against_nothing() {
        order("RETIREMENT", today().plusDays(1));

        HrApi.as(ESARAM).apply(employee).then().statusCode(201);
    }

    @Test
    void leave_is_no_reason_to_refuse() {
        order("LEAVE", today());

        HrApi.as(ESARAM).apply(employee).then().statusCode(201);
    }

    @Test
    void what_came_back_mended_is_asked_again() {
        var id = IssuanceId.fromString(HrApi.as(ESARAM).applied(employee));
        approvals.giveBack(id, "사진을 다시 올려 주세요.");
        order("RETIREMENT", today());

        HrApi.as(ESARAM)
                .resubmit(id.toString(), Map.of("employee", employee))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("employment-ended-by-order"));
    }

    private void order(String kind, LocalDate day) {
        var about = new Invited(IssuanceId.next(), (String) employee.get("employeeNumber"), "");
        PersonnelOrderApi.send(PersonnelOrderApi.order(about, kind, day)).then().statusCode(202);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Seoul"));
    }
}
