package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.lifecycle.Letters;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.lifecycle.application.EndStrandedIds;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An ID whose phone was unbound for another is of no use any more, whatever becomes of the other.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class StrandedIdTest {

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Inject
    Letters letters;

    @Inject
    EndStrandedIds endStrandedIds;

    private final Map<String, Object> employee = somebody();
    private Invited first;
    private App old;
    private CredentialId id;

    @BeforeEach
    void an_id_is_in_use() {
        first = approvals.invited(employee);
        old = App.bound(first);
        id = ids.issue(first);
    }

    @Test
    void it_rests_from_the_binding_of_the_new_phone_on() {
        var next = reissue();
        assertThat(state()).isEqualTo("ACTIVE");

        App.bound(next);
        end();

        old.send("GET", "id", null, old.token).then().statusCode(401);
        look().then().body("state", equalTo("Suspended")).body("reasons.source", contains("REPLACED_PHONE"));
        assertThat(ids.announced(id)).containsExactly("credential.issued.v1", "credential.suspended.v1");
        assertThat(ids.lastEvent(id)).contains("NEW_PHONE");
        letters.awaitNotices(first.id(), Notice.PHONE_REPLACED);
    }

    @Test
    void nobody_resumes_it() {
        App.bound(reissue());

        SuspensionTest.resume(Caller.PARK_HR, first, "").then().statusCode(409);
        PersonnelOrderApi.ordered(first, "LEAVE");
        PersonnelOrderApi.ordered(first, "RETURN");

        look().then().body("reasons.source", contains("REPLACED_PHONE"));
    }

    @Test
    void it_ends_for_good_when_the_new_enrolment_is_withdrawn() {
        var next = reissue();
        App.bound(next);

        HrApi.as(Caller.ESARAM).withdraw(next.id().toString()).then().statusCode(204);
        end();
        end();

        endedOnce();
    }

    @Test
    void it_ends_for_good_when_the_new_enrolment_expires() {
        var next = reissue();
        App.bound(next);

        Database.change(
                "update issuance set stage = 'EXPIRED' where id = ?", next.id().value());
        end();

        endedOnce();
    }

    @Test
    void an_application_that_binds_no_phone_leaves_it_alone() {
        var next = reissue();

        HrApi.as(Caller.ESARAM).withdraw(next.id().toString()).then().statusCode(204);
        end();

        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void the_same_phone_bound_anew_still_has_it() {
        var next = reissue();

        old.bind(next.employeeNumber(), next.code()).then().statusCode(201);
        end();

        assertThat(state()).isEqualTo("ACTIVE");
    }

    private void endedOnce() {
        assertThat(Database.column("select state || reason from credential where id = ?", id.value()))
                .containsExactly("REVOKEDNEW_PHONE");
        assertThat(ids.announced(id))
                .containsExactly("credential.issued.v1", "credential.suspended.v1", "credential.revoked.v1");
        letters.awaitNotices(first.id(), Notice.PHONE_REPLACED, Notice.REVOKED);
        assertThat(ReissueFromAppTest.reissue(first, "NEW_PHONE").statusCode()).isEqualTo(201);
    }

    private Invited reissue() {
        var body = Map.of("kind", "REISSUE", "reason", "NEW_PHONE", "employee", employee);
        var issuance = IssuanceId.fromString(HrApi.as(Caller.ESARAM)
                .apply(UUID.randomUUID().toString(), body)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        approvals.approve(issuance);
        return new Invited(
                issuance, first.employeeNumber(), approvals.invitation(issuance).code());
    }

    private void end() {
        LiveIds.run(endStrandedIds::now);
    }

    private String state() {
        return Database.column("select state from credential where id = ?", id.value())
                .getFirst();
    }

    private Response look() {
        return HrApi.as(Caller.PARK_HR).get("/ids/" + first.employeeNumber());
    }
}
