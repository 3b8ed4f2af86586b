package kr.civilid.approval.decision.http;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.askForMore;
import static kr.civilid.approval.stage.Desk.decide;
import static kr.civilid.approval.stage.Desk.giveBack;
import static kr.civilid.approval.stage.Desk.problem;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.approval.stage.Desk;
import kr.civilid.approval.stage.MovableClock;
import kr.civilid.approval.stage.Rows;
import kr.civilid.approval.stage.Settings;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// 반려, 추가 확인 and 재상신, from desk to desk.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(Settings.class)
class RoundsTest {

    private final Bureau bureau = Bureau.found();

    @Inject
    MovableClock clock;

    @Test
    void what_was_returned_comes_back_mended_and_everybody_is_asked_again() {
        var id = bureau.applied();
        approve(bureau.head(), id, bureau).statusCode(201);
        giveBack(bureau.hr(), id, bureau, "직급이 다릅니다.").statusCode(201);

        var mended = resubmitted(id, bureau.hong("6급"), 2);

        read(bureau.head(), id)
                .body("state", equalTo("PENDING"))
                .body("round", equalTo(2))
                .body("content.rank", equalTo("6급"))
                .body("steps.state", contains("WAITING", "LATER"))
                .body("earlier.state", contains("APPROVED", "RETURNED"))
                .body("earlier.round", contains(1, 1));
        approve(bureau.head(), id, bureau).statusCode(409).body("type", problem("content-changed"));
        var yes = Map.of("decision", "APPROVE", "contentHash", mended);
        decide(bureau.head(), id, yes).statusCode(201);
        decide(bureau.hr(), id, yes).statusCode(201).body("state", equalTo("GRANTED"));
        Bus.await(id, ApprovalEvent.Granted.class);
        assertThat(Bus.saidOf(id))
                .containsExactly("opened", "step-approved", "returned", "opened", "step-approved", "granted");
    }

    @Test
    void what_is_asked_for_puts_it_on_hold_and_its_answer_goes_on_there() throws IOException, ParseException {
        var id = bureau.applied();
        approve(bureau.head(), id, bureau).statusCode(201);
        askForMore(bureau.hr(), id, bureau, Instant.now().plus(Duration.ofDays(2)))
                .statusCode(201)
                .body("state", equalTo("ON_HOLD"))
                .body("onHoldUntil", notNullValue())
                .body("steps.state", contains("APPROVED", "MORE_REQUESTED"));
        approve(bureau.hr(), id, bureau).statusCode(409).body("type", problem("on-hold"));
        Desk.as(bureau.hr()).get("/approvals").then().body("items.size()", equalTo(0));

        var asked = (ApprovalEvent.MoreRequested) Bus.await(id, ApprovalEvent.MoreRequested.class);
        assertThat(asked.comment()
                        .open(
                                JWKSet.load(Path.of(System.getProperty("civilid.sealing.issuance.private"))
                                        .toFile()),
                                ReturnComment.class)
                        .text())
                .isEqualTo("발령일을 확인해 주세요.");
        resubmitted(id, bureau.hong(), 2);

        Desk.as(bureau.hr()).get("/approvals").then().body("items.issuanceId", contains(id.toString()));
        approve(bureau.hr(), id, bureau).statusCode(201).body("state", equalTo("GRANTED"));
        assertThat(Database.column(
                        "select round || ' ' || step || ' ' || kind from decision where issuance_id = ? order by id",
                        id.value()))
                .containsExactly("1 DEPARTMENT APPROVE", "1 HR REQUEST_MORE", "2 HR APPROVE");
        assertThat(Database.column(
                        "select act from access_ledger where issuance_id = ? and act <> 'approval.list' order by at",
                        id.value()))
                .containsExactly("approval.approve", "approval.request-more", "approval.approve");
    }

    @Test
    void what_nobody_answers_is_returned_when_its_day_has_passed() {
        var id = bureau.applied();
        askForMore(bureau.head(), id, bureau, Instant.now().plus(Duration.ofDays(2)))
                .statusCode(201);

        clock.ahead(Duration.ofDays(3));

        await().atMost(Bus.PATIENCE).until(() -> Rows.state(id.value()).equals("RETURNED"));
        Bus.await(id, ApprovalEvent.Returned.class);
        assertThat(Bus.saidOf(id)).containsExactly("opened", "more-requested", "returned");
    }

    @Test
    void a_resubmission_heard_twice_or_late_begins_one_round() {
        var id = bureau.applied();
        giveBack(bureau.head(), id, bureau, "?").statusCode(201);
        var again = bureau.resubmission(id, bureau.hong());
        Bus.say(again);
        Bus.say(again);
        await().atMost(Bus.PATIENCE).until(() -> Rows.state(id.value()).equals("PENDING"));
        giveBack(bureau.head(), id, bureau, "?").statusCode(201);
        var last = UUID.randomUUID();
        Bus.say(last, again);

        await().atMost(Bus.PATIENCE)
                .until(() -> !Database.column("select topic from inbox where event_id = ?", last)
                        .isEmpty());
        read(bureau.head(), id).body("state", equalTo("RETURNED")).body("round", equalTo(2));
    }

    @Test
    void a_hold_that_is_withdrawn_is_closed() {
        var id = bureau.applied();
        askForMore(bureau.head(), id, bureau, Instant.now().plus(Duration.ofDays(2)))
                .statusCode(201);
        Bus.say(new kr.civilid.events.catalog.IssuanceEvent.Withdrawn(id, Instant.now()));

        await().atMost(Bus.PATIENCE).until(() -> Rows.state(id.value()).equals("CLOSED"));
        read(bureau.head(), id).body("$", not(org.hamcrest.Matchers.hasKey("onHoldUntil")));
    }

    /// Gives the hash of what came back.
    private String resubmitted(IssuanceId id, Application content, int round) {
        Bus.say(bureau.resubmission(id, content));
        await().atMost(Bus.PATIENCE)
                .until(() -> Database.column("select round from approval where issuance_id = ?", id.value())
                        .equals(java.util.List.of(Integer.toString(round))));
        return content.digest().base64url();
    }
}
