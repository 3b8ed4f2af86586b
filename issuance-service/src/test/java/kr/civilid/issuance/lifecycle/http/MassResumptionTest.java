package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.lifecycle.http.MassActionApi.YOON_HR;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.as;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.awaitState;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.confirm;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.id;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.look;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.officer;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.propose;
import static kr.civilid.issuance.lifecycle.http.SuspensionTest.resume;
import static kr.civilid.issuance.lifecycle.http.SuspensionTest.suspend;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

/// An office is suspended by mistake, and two officers take it back.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MassResumptionTest {

    @Inject
    LiveIds ids;

    @Test
    void a_mass_suspension_is_taken_back_for_those_whom_it_suspended_and_still_does() {
        var before = ids.holder();
        var since = ids.holder();
        var other = ids.holder();
        suspend(PARK_HR, before, "HR_DECISION").then().statusCode(200);
        var mistake = suspended(before, since, other);
        resume(PARK_HR, since, "").then().statusCode(200);
        suspend(DESK, since, "HR_DECISION").then().statusCode(200);

        var action = takeBack(PARK_HR, id(mistake));

        action.then()
                .statusCode(201)
                .body("act", equalTo("RESUME"))
                .body("reason", equalTo("BY_MISTAKE"))
                .body("takesBack", equalTo(id(mistake)))
                .body("members.employeeNumber", contains(other.employeeNumber()));
        assertThat(ids.states(before, since, other)).containsOnly("SUSPENDED");
        assertThat(carriedOut(action)).containsExactly("DONE");
        assertThat(ids.states(before, since, other)).containsExactly("SUSPENDED", "SUSPENDED", "ACTIVE");
        takeBack(PARK_HR, id(mistake)).then().statusCode(422).body("type", endsWith("nothing-to-take-back"));
    }

    @Test
    void why_it_was_done_is_on_record_with_everybody() {
        var holder = ids.holder();
        var mistake = suspended(holder);

        carriedOut(takeBack(PARK_HR, id(mistake)));

        assertThat(Database.column(
                        "select act || ' ' || why from access_ledger where person_id = ? and act like any"
                                + " (array['id.%', 'mass-action.propose']) order by at",
                        ids.person(holder).value()))
                .containsExactly(
                        "mass-action.propose HR_DECISION",
                        "id.suspend HR_DECISION",
                        "mass-action.propose BY_MISTAKE",
                        "id.resume BY_MISTAKE");
        assertThatThrownBy(
                        () -> Database.change("update mass_action set takes_back = null where takes_back is not null"))
                .hasStackTraceContaining("does not change");
    }

    @Test
    void a_lost_phone_stays_suspended_until_its_holder_was_checked() {
        var lost = ids.holder();
        var both = ids.holder();
        suspend(DESK, lost, "LOST_PHONE").then().statusCode(200);
        suspended(both);
        suspend(DESK, both, "LOST_PHONE").then().statusCode(200);

        var results =
                carriedOut(propose(PARK_HR, "RESUME", "BY_MISTAKE", lost.employeeNumber(), both.employeeNumber()));

        assertThat(results).containsExactly("STILL_SUSPENDED", "STILL_SUSPENDED");
        assertThat(ids.states(lost, both)).containsOnly("SUSPENDED");
        resume(PARK_HR, both, "?source=LOSS_REPORT").then().statusCode(422);
        resume(PARK_HR, both, "?source=LOSS_REPORT&identityChecked=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("Active"));
    }

    @Test
    void what_was_suspended_after_the_list_was_drawn_up_stays() {
        var holder = ids.holder();
        suspended(holder);
        var action = propose(PARK_HR, "RESUME", "MATTER_SETTLED", holder.employeeNumber());
        resume(PARK_HR, holder, "").then().statusCode(200);
        suspend(DESK, holder, "HR_DECISION").then().statusCode(200);

        assertThat(carriedOut(action)).containsExactly("STILL_SUSPENDED");
    }

    @Test
    void only_what_the_agency_suspended_together_and_has_done_is_taken_back() {
        var holder = ids.holder();
        var mistake = suspended(holder);
        var waits = propose(PARK_HR, "SUSPEND", "HR_DECISION", ids.holder().employeeNumber());
        var end = propose(PARK_HR, "REVOKE", "HR_DECISION", ids.holder().employeeNumber());
        carriedOut(end);

        for (var nothing : List.of(id(waits), id(end), UUID.randomUUID().toString())) {
            takeBack(PARK_HR, nothing).then().statusCode(422).body("type", endsWith("nothing-to-take-back"));
        }
        takeBack(CHOI_HR, id(mistake)).then().statusCode(422);
        takeBack(officer("self.hr", holder.employeeNumber()), id(mistake))
                .then()
                .statusCode(403)
                .body("type", endsWith("own-mass-action"));
        assertThat(ids.states(holder)).containsOnly("SUSPENDED");
    }

    private Response suspended(Invited... holders) {
        var numbers = Arrays.stream(holders).map(Invited::employeeNumber).toArray(String[]::new);
        var action = propose(PARK_HR, "SUSPEND", "HR_DECISION", numbers);
        carriedOut(action);
        return action;
    }

    /// What came of it for each.
    private static List<String> carriedOut(Response action) {
        action.then().statusCode(201);
        confirm(YOON_HR, action).then().statusCode(200);
        awaitState(action, "Completed");
        return look(PARK_HR, action).path("members.result");
    }

    private static Response takeBack(Caller caller, String suspension) {
        return as(caller)
                .contentType(ContentType.JSON)
                .body(Map.of("act", "RESUME", "reason", "BY_MISTAKE", "takesBack", suspension))
                .post("/mass-actions");
    }
}
