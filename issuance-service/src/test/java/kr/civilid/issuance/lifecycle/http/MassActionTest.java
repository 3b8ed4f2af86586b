package kr.civilid.issuance.lifecycle.http;

import static io.restassured.RestAssured.given;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.YOON_HR;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.as;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.awaitState;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.confirm;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.id;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.look;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.officer;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.propose;
import static kr.civilid.issuance.lifecycle.http.MassActionApi.withdraw;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.issuance.stage.AtOnce.atOnce;
import static kr.civilid.testkit.people.Caller.CHOI_HR;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MassActionTest {

    /// A third log-in that is park.hr once more.
    private static final Caller PARK_AGAIN = officer("park.hr2", PARK_HR.employeeNumber());

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Test
    void nothing_happens_before_a_second_officer_confirms_and_then_to_everybody() {
        var one = ids.holder();
        var other = ids.holder();
        var action = proposed(one, other);

        assertThat(ids.states(one, other)).containsOnly("ACTIVE");
        confirm(YOON_HR, action).then().statusCode(200).body("confirmedBy", equalTo("yoon.hr"));

        awaitState(action, "Completed");
        assertThat(ids.states(one, other)).containsOnly("SUSPENDED");
        look(PARK_HR, action)
                .then()
                .body("members.employeeNumber", contains(one.employeeNumber(), other.employeeNumber()))
                .body("members.result", contains("DONE", "DONE"));
        assertThat(ids.noted(one, "id.suspend")).isEqualTo(1);
        assertThat(ids.noted(one, "mass-action.propose")).isEqualTo(1);
        assertThat(Database.column(
                        "select who from access_ledger where act = 'id.suspend' and person_id = ?",
                        ids.person(one).value()))
                .containsExactly("yoon.hr");
        assertThat(announced(one)).containsExactly("credential.issued.v1", "credential.suspended.v1");
    }

    @Test
    void what_was_suspended_together_is_resumed_together_and_revocation_is_final() {
        var one = ids.holder();
        done("SUSPEND", "HR_DECISION", one);
        done("RESUME", "MATTER_SETTLED", one);
        assertThat(ids.states(one)).containsOnly("ACTIVE");
        done("REVOKE", "EMPLOYMENT_ENDED", one);

        assertThat(announced(one))
                .containsExactly(
                        "credential.issued.v1",
                        "credential.suspended.v1",
                        "credential.resumed.v1",
                        "credential.revoked.v1");
    }

    @Test
    void the_proposer_does_not_confirm_by_this_log_in_or_another() {
        var action = proposed(ids.holder());

        confirm(PARK_HR, action).then().statusCode(403).body("type", endsWith("own-mass-action"));
        confirm(PARK_AGAIN, action).then().statusCode(403).body("type", endsWith("own-mass-action"));
        assertThatThrownBy(() -> Database.change("""
                        update mass_action set state = 'CONFIRMED', confirmed_by = proposed_by, confirmer_number = 'x',
                        confirmer_from = 'x' where id = cast(? as uuid)""", id(action))).hasStackTraceContaining("mass_action_two_persons");
        assertThatThrownBy(() -> Database.change("""
                        update mass_action set state = 'CONFIRMED', confirmed_by = 'x',
                        confirmer_number = proposer_number, confirmer_from = 'x' where id = cast(? as uuid)""", id(action))).hasStackTraceContaining("mass_action_two_persons");
        assertThatThrownBy(() -> Database.change(
                        "update mass_action set state = 'CONFIRMED' where id = cast(? as uuid)", id(action)))
                .hasStackTraceContaining("mass_action_confirmed");
    }

    @Test
    void nobody_decides_about_themselves() {
        var officer = ids.holder();
        var self = officer("self.hr", officer.employeeNumber());

        propose(self, "SUSPEND", "HR_DECISION", officer.employeeNumber())
                .then()
                .statusCode(403)
                .body("type", endsWith("own-mass-action"));

        var action = proposed(officer);
        confirm(self, action).then().statusCode(403).body("type", endsWith("own-mass-action"));
        assertThatThrownBy(() -> Database.change("""
                        update mass_action a set state = 'CONFIRMED', confirmed_by = 'x', confirmer_from = 'x',
                        confirmer_number = m.number_hash from mass_action_member m
                        where m.mass_action_id = a.id and a.id = cast(? as uuid)""", id(action)))
                .hasStackTraceContaining("decides nothing about themselves");
        assertThat(ids.states(officer)).containsOnly("ACTIVE");
    }

    @Test
    void another_list_than_the_one_shown_is_not_confirmed() {
        var action = proposed(ids.holder());

        confirm(YOON_HR, id(action), "A".repeat(43)).then().statusCode(409).body("type", endsWith("list-changed"));
        assertThatThrownBy(() ->
                        Database.change("update mass_action set act = 'REVOKE' where id = cast(? as uuid)", id(action)))
                .hasStackTraceContaining("does not change");
    }

    @Test
    void another_agency_knows_nothing_of_it_and_other_roles_have_no_say() {
        var action = proposed(ids.holder());

        look(CHOI_HR, action).then().statusCode(404).body("type", endsWith("mass-action-not-found"));
        confirm(CHOI_HR, action).then().statusCode(404);
        withdraw(CHOI_HR, action).then().statusCode(404);
        as(CHOI_HR).get("/mass-actions?limit=200").then().statusCode(200).body("items.id", not(hasItem(id(action))));
        for (var caller : List.of(DESK, ESARAM)) {
            look(caller, action).then().statusCode(403);
            confirm(caller, action).then().statusCode(403);
            propose(caller, "RESUME", "BY_MISTAKE", "2020123456").then().statusCode(403);
        }
        given().get("/mass-actions").then().statusCode(401);
    }

    @Test
    void people_without_an_ID_of_the_agency_are_named_and_nothing_is_kept() {
        var own = ids.holder();
        var without = approvals.invited(somebody()).employeeNumber();

        propose(PARK_HR, "SUSPEND", "HR_DECISION", own.employeeNumber(), without, "9999999999")
                .then()
                .statusCode(422)
                .body("type", endsWith("members-without-id"))
                .body("employeeNumbers", contains(without, "9999999999"));
        propose(CHOI_HR, "SUSPEND", "HR_DECISION", own.employeeNumber()).then().statusCode(422);
        assertThat(Database.count(
                        "select count(*) from mass_action_member where person_id = ?",
                        ids.person(own).value()))
                .isZero();
    }

    @Test
    void the_same_list_proposed_many_times_at_once_is_one() throws Exception {
        var holder = ids.holder();

        var answers = atOnce(20, () -> propose(PARK_HR, "SUSPEND", "HR_DECISION", holder.employeeNumber()));

        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
    }

    @Test
    void many_confirmations_and_a_withdrawal_at_once_come_to_one_end() throws Exception {
        var holder = ids.holder();
        var action = proposed(holder);

        var answers = atOnce(20, () -> Math.random() < 0.5 ? confirm(YOON_HR, action) : withdraw(PARK_HR, action));

        assertThat(answers.stream().map(Response::statusCode))
                .containsAnyOf(200, 204)
                .doesNotContain(500);
        var withdrawn = answers.stream().anyMatch(answer -> answer.statusCode() == 204);
        assertThat(answers.stream().anyMatch(answer -> answer.statusCode() == 200))
                .isNotEqualTo(withdrawn);
        awaitState(action, withdrawn ? "Withdrawn" : "Completed");
        assertThat(ids.states(holder)).containsOnly(withdrawn ? "ACTIVE" : "SUSPENDED");
    }

    @Test
    void what_nobody_confirms_in_time_expires() {
        var action = proposed(ids.holder());
        Database.change(
                "update mass_action set proposed_at = proposed_at - interval '2 days', until = until - interval '2 days' where id = cast(? as uuid)",
                id(action));

        confirm(YOON_HR, action).then().statusCode(409).body("type", endsWith("mass-action-settled"));
        as(PARK_HR).get("/mass-actions?state=Expired&limit=200").then().body("items.id", hasItem(id(action)));
    }

    @Test
    void what_a_crash_left_half_done_is_taken_up_and_nothing_is_done_twice() {
        var holders = Stream.generate(ids::holder).limit(3).toArray(Invited[]::new);
        var action = proposed(holders);
        var first = ids.person(holders[0]).value();
        // As a chunk that was committed before the process died.
        Database.change(
                "update mass_action_member set result = 'DONE', at = now() where person_id = ? and mass_action_id = cast(? as uuid)",
                first,
                id(action));

        confirm(YOON_HR, action).then().statusCode(200);

        awaitState(action, "Completed");
        assertThat(ids.states(holders)).containsExactly("ACTIVE", "SUSPENDED", "SUSPENDED");
    }

    @Test
    void whoever_has_left_in_the_meantime_is_reported_and_the_others_go_on() {
        var left = ids.holder();
        var suspended = ids.holder();
        var other = ids.holder();
        var action = proposed(left, suspended, other);
        PersonnelOrderApi.ordered(left, "RETIREMENT");
        SuspensionTest.suspend(PARK_HR, suspended, "HR_DECISION").then().statusCode(200);

        confirm(YOON_HR, action).then().statusCode(200);

        awaitState(action, "Completed");
        look(PARK_HR, action).then().body("members.result", contains("NO_LIVE_ID", "NOTHING_TO_DO", "DONE"));
    }

    @Test
    void numbers_rest_encrypted() {
        var holder = ids.holder();
        proposed(holder);

        assertThat(Database.count(
                        "select count(*) from mass_action_member m where m::text like ?",
                        "%" + holder.employeeNumber() + "%"))
                .isZero();
    }

    @Test
    void whoever_was_erased_since_is_left_out_of_what_is_shown() {
        var gone = ids.holder();
        var other = ids.holder();
        var action = proposed(gone, other);
        done("REVOKE", "EMPLOYMENT_ENDED", gone);
        ErasureTest.erase(Caller.OPS, gone.id().toString()).then().statusCode(200);

        look(PARK_HR, action)
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("members.employeeNumber", contains(other.employeeNumber()));
    }

    @Test
    void single_acts_are_no_way_around_the_second_person() throws Exception {
        var officer = officer("busy.hr", "2013000078");
        var holders = new ArrayList<Invited>();
        Stream.generate(ids::holder).limit(32).forEach(holders::add);
        var queue = new java.util.concurrent.ConcurrentLinkedQueue<>(holders);

        var answers = atOnce(32, () -> SuspensionTest.suspend(officer, queue.remove(), "HR_DECISION"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(30);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.<String>path("type")).endsWith("mass-action-needed"));
        assertThat(ids.states(holders.toArray(Invited[]::new)))
                .filteredOn("SUSPENDED"::equals)
                .hasSize(30);
        // A lost phone cannot wait for a second person.
        var lost = ids.holder();
        SuspensionTest.suspend(officer, lost, "LOST_PHONE").then().statusCode(200);
    }

    private void done(String act, String reason, Invited... holders) {
        var numbers = Arrays.stream(holders).map(Invited::employeeNumber).toArray(String[]::new);
        var action = propose(PARK_HR, act, reason, numbers);
        action.then().statusCode(201);
        confirm(YOON_HR, action).then().statusCode(200);
        awaitState(action, "Completed");
    }

    private Response proposed(Invited... holders) {
        var numbers = Arrays.stream(holders).map(Invited::employeeNumber).toArray(String[]::new);
        var answer = propose(PARK_HR, "SUSPEND", "HR_DECISION", numbers);
        answer.then().statusCode(201).body("state", equalTo("Proposed")).body("count", equalTo(holders.length));
        return answer;
    }

    private List<String> announced(Invited holder) {
        return ids.announced(new CredentialId(UUID.fromString(Database.column(
                        "select id from credential where person_id = ?",
                        ids.person(holder).value())
                .getFirst())));
    }
}
