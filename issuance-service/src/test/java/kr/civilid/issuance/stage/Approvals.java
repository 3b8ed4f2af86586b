package kr.civilid.issuance.stage;

import static java.time.temporal.ChronoUnit.SECONDS;
import static kr.civilid.testkit.time.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.civilid.events.catalog.ApprovalEvent.Granted;
import kr.civilid.events.catalog.ApprovalEvent.MoreRequested;
import kr.civilid.events.catalog.ApprovalEvent.Opened;
import kr.civilid.events.catalog.ApprovalEvent.Returned;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.ApprovalEvent.StepApproved;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.Invitation;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.events.catalog.TransactionCode;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.people.Caller;

/// Takes applications through the approval chain, and reads the text message that follows.
@Singleton
public class Approvals {

    /// Somebody who has got the text.
    public record Invited(IssuanceId id, String employeeNumber, String code) {}

    public Invited invited(Map<String, Object> employee) {
        return invited(employee, Caller.ESARAM);
    }

    public Invited invited(Map<String, Object> employee, Caller hrSystem) {
        var id = IssuanceId.fromString(HrApi.as(hrSystem).applied(employee));
        approve(id);
        return new Invited(
                id, (String) employee.get("employeeNumber"), invitation(id).code());
    }

    public void approve(IssuanceId id) {
        Bus.say(new StepApproved(id, Step.DEPARTMENT, contentHash(id), now()));
        Bus.say(new Granted(id, contentHash(id), now()));
        awaitStage(id, "APPROVED");
    }

    /// 반려 by HR, as approval-service would say it.
    public void giveBack(IssuanceId id, String comment) {
        Bus.say(new Returned(id, Step.HR, toUs(comment), now()));
        awaitStage(id, "RETURNED");
    }

    /// 추가 확인 by HR.
    public void askForMore(IssuanceId id, String comment, Instant due) {
        Bus.say(new MoreRequested(id, Step.HR, toUs(comment), due, now()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count(
                                "select count(*) from correction where issuance_id = ? and closed_at is null",
                                id.value())
                        == 1);
    }

    /// approval-service has heard of the resubmission.
    public void openAgain(IssuanceId id) {
        var answered = Instant.parse(Database.column(
                        "select to_char(max(answered_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from correction where issuance_id = ?",
                        id.value())
                .getFirst());
        Bus.say(new Opened(id, answered));
    }

    public static Sealed toUs(String comment) {
        try {
            var own = JWKSet.parse(Files.readString(Path.of(System.getProperty("civilid.sealing.issuance.private"))));
            return Sealed.to((ECKey) own.getKeys().getFirst().toPublicJWK(), new ReturnComment(comment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    public Digest contentHash(IssuanceId id) {
        return new Digest(Database.column("select content_hash from issuance where id = ?", id.value())
                .getFirst());
    }

    /// What notification-service finds in the event, the last one where a new code was asked for.
    public Invitation invitation(IssuanceId id) {
        return ((IssuanceEvent.Approved) lastEvent(id, "issuance.approved.v1"))
                .invitation()
                .open(texter(), Invitation.class);
    }

    /// Of the offer that was asked for last.
    public String transactionCode(IssuanceId id) {
        return ((IssuanceEvent.Offered) lastEvent(id, "issuance.offered.v1"))
                .transactionCode()
                .open(texter(), TransactionCode.class)
                .code();
    }

    private IssuanceEvent lastEvent(IssuanceId id, String type) {
        var payload = Database.column(
                "select convert_from(payload, 'UTF8') from outbox where key = ? and type = ? order by id desc",
                id.toString(),
                type);
        assertThat(payload).isNotEmpty();
        try {
            return EventJson.MAPPER.readValue(payload.getFirst(), IssuanceEvent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// notification-service's own keys.
    private static JWKSet texter() {
        try {
            return JWKSet.parse(Files.readString(Path.of(System.getProperty("civilid.sealing.notification.private"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    public void awaitStage(IssuanceId id, String stage) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stage(id)).isEqualTo(stage));
    }

    public String stage(IssuanceId id) {
        return Database.column("select stage from issuance where id = ?", id.value())
                .getFirst();
    }

    public static Instant now() {
        return Instant.now().truncatedTo(SECONDS);
    }
}
