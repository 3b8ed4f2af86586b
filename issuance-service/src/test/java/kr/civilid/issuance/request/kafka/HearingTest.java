package kr.civilid.issuance.request.kafka;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.people.Caller.DESK;
import static kr.civilid.testkit.people.Caller.ESARAM;
import static kr.civilid.testkit.people.Caller.PARK_HR;
import static kr.civilid.testkit.time.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.civilid.events.catalog.ApprovalEvent.Escalated;
import kr.civilid.events.catalog.ApprovalEvent.Granted;
import kr.civilid.events.catalog.ApprovalEvent.Returned;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.ApprovalEvent.StepApproved;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent.MessageDelivered;
import kr.civilid.events.catalog.NotificationEvent.MessageUndeliverable;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Bus;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class HearingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Approvals approvals;

    @Test
    void two_approvals_bring_the_invitation_which_only_notification_service_can_read() {
        var id = applied();

        approvals.approve(id);

        var invitation = approvals.invitation(id);
        assertThat(invitation.phone()).isEqualTo("01012345678");
        assertThat(invitation.code()).matches("[2-9A-HJ-KM-NP-TV-Z]{8}");
        assertThat(Database.column("select code_hash from invitation where issuance_id = ?", id.value())
                        .getFirst())
                .doesNotContain(invitation.code());
        assertThat(Database.column("select convert_from(payload, 'UTF8') from outbox where key = ?", id.toString()))
                .noneMatch(event -> event.contains(invitation.code()) || event.contains("01012345678"));
    }

    @Test
    void an_approval_of_another_content_moves_nothing() {
        var id = applied();
        var other = Digest.of(new byte[] {1});

        Bus.say(new StepApproved(id, Step.DEPARTMENT, other, Approvals.now()));
        Bus.say(new StepApproved(id, Step.DEPARTMENT, approvals.contentHash(id), Approvals.now()));
        approvals.awaitStage(id, "DEPARTMENT_APPROVED");
        Bus.say(new Granted(id, other, Approvals.now()));
        Bus.say(new Granted(id, approvals.contentHash(id), Approvals.now()));
        approvals.awaitStage(id, "APPROVED");

        assertThat(Database.count("select count(*) from issuance_transition where issuance_id = ?", id.value()))
                .isEqualTo(3);
    }

    @Test
    void a_return_shows_its_reason_to_those_who_must_mend_it() throws Exception {
        var id = applied();
        var own =
                (ECKey) JWKSet.parse(Files.readString(Path.of(System.getProperty("civilid.sealing.issuance.private"))))
                        .getKeys()
                        .getFirst();
        var comment = Sealed.to(own.toPublicJWK(), new ReturnComment("사진이 흐립니다."));

        Bus.say(new Returned(id, Step.HR, comment, Approvals.now()));
        approvals.awaitStage(id, "RETURNED");

        HrApi.as(ESARAM).issuance(id.toString()).then().body("comment", equalTo("사진이 흐립니다."));
        HrApi.as(PARK_HR).issuance(id.toString()).then().body("comment", equalTo("사진이 흐립니다."));
        HrApi.as(DESK).issuance(id.toString()).then().body("comment", nullValue());
        assertThat(Database.column(
                        "select encode(comment, 'escape') from correction where issuance_id = ?", id.value()))
                .hasSize(1)
                .noneMatch(box -> box.contains("사진"));
    }

    @Test
    void a_delivered_invitation_is_told_once_however_often_it_is_heard() {
        var id = applied();
        approvals.approve(id);
        var delivered = new MessageDelivered(MessageId.next(), id, Notice.INVITATION, Approvals.now());
        var eventId = UUID.randomUUID();

        Bus.say(eventId, delivered);
        Bus.say(eventId, delivered);
        Bus.say(delivered);
        approvals.awaitStage(id, "INVITED");
        Bus.say(new MessageUndeliverable(MessageId.next(), id, Notice.INVITATION, "UNDELIV", Approvals.now()));
        awaitAttention(id);

        assertThat(Database.count(
                        "select count(*) from outbox where key = ? and type = 'issuance.invited.v1'", id.toString()))
                .isEqualTo(1);
    }

    @Test
    void a_text_that_cannot_be_delivered_calls_for_HR() {
        var id = applied();
        approvals.approve(id);

        Bus.say(new MessageUndeliverable(MessageId.next(), id, Notice.INVITATION, "UNDELIV", Approvals.now()));
        awaitAttention(id);

        HrApi.as(PARK_HR)
                .issuance(id.toString())
                .then()
                .body("attention.reason", contains("UNDELIVERABLE"))
                .body("attention.notice", contains("INVITATION"))
                .body("attention.cause", contains("UNDELIV"));
        HrApi.as(ESARAM).issuance(id.toString()).then().body("attention", nullValue());
        assertThat(approvals.stage(id)).isEqualTo("APPROVED");
    }

    @Test
    void a_later_text_that_arrives_ends_the_call_for_HR_and_so_does_the_bound_phone() {
        var reached = applied();
        var invited = approvals.invited(somebody());
        approvals.approve(reached);
        for (var id : List.of(reached, invited.id())) {
            Bus.say(new MessageUndeliverable(MessageId.next(), id, Notice.INVITATION, "UNDELIV", Approvals.now()));
            awaitAttention(id);
        }

        Bus.say(new MessageDelivered(
                MessageId.next(), reached, Notice.INVITATION, Approvals.now().plusSeconds(1)));
        App.bound(invited);

        awaitNoAttention(reached);
        awaitNoAttention(invited.id());
    }

    @Test
    void an_overdue_approval_calls_for_HR_until_it_is_decided() {
        var id = applied();

        Bus.say(new Escalated(id, Step.DEPARTMENT, Approvals.now()));
        awaitAttention(id);
        HrApi.as(PARK_HR).issuance(id.toString()).then().body("attention.reason", contains("APPROVAL_OVERDUE"));
        Bus.say(new StepApproved(id, Step.DEPARTMENT, approvals.contentHash(id), Approvals.now()));

        awaitNoAttention(id);
        assertThat(approvals.stage(id)).isEqualTo("DEPARTMENT_APPROVED");
    }

    @Test
    void an_approval_that_comes_after_the_withdrawal_moves_nothing() {
        var id = applied();
        HrApi.as(ESARAM).withdraw(id.toString()).then().statusCode(204);
        var next = applied();

        Bus.say(new StepApproved(id, Step.DEPARTMENT, approvals.contentHash(id), Approvals.now()));
        approvals.approve(next);

        assertThat(approvals.stage(id)).isEqualTo("WITHDRAWN");
    }

    private IssuanceId applied() {
        return IssuanceId.fromString(HrApi.as(ESARAM).applied(somebody()));
    }

    private void awaitNoAttention(IssuanceId id) {
        await().atMost(PATIENCE)
                .until(() -> Database.count("select count(*) from concern where issuance_id = ?", id.value()) == 0);
    }

    private void awaitAttention(IssuanceId id) {
        await().atMost(PATIENCE)
                .until(() -> Database.count("select count(*) from concern where issuance_id = ?", id.value()) == 1);
    }
}
