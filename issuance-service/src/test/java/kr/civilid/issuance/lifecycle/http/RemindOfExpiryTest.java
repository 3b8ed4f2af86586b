package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.stage.Applicants.numbered;
import static kr.civilid.issuance.stage.Applicants.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.credential.application.RevokeCredential;
import kr.civilid.issuance.lifecycle.Letters;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.lifecycle.application.RemindOfExpiry;
import kr.civilid.issuance.stage.App;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.AtOnce;
import kr.civilid.issuance.stage.HrApi;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class RemindOfExpiryTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Inject
    Letters letters;

    @Inject
    RemindOfExpiry remindOfExpiry;

    @Inject
    RevokeCredential revokeCredential;

    @Test
    void whose_id_ends_within_the_period_is_told_once_until_when() throws Exception {
        var holder = approvals.invited(somebody());
        var app = App.bound(holder);
        ids.issue(holder, NOW.plus(Duration.ofDays(29)));

        AtOnce.atOnce(8, () -> LiveIds.run(remindOfExpiry::now));
        LiveIds.run(remindOfExpiry::now);

        letters.awaitNotices(holder.id(), Notice.EXPIRES_SOON);
        assertThat(letters.to(holder.id()).getFirst().letter().until()).isEqualTo(NOW.plus(Duration.ofDays(29)));
        assertThat(owed(holder)).isZero();
        app.send("GET", "id", null, app.token).then().body("reasons[0].next", containsString("갱신"));
    }

    @Test
    void nobody_else_is_told() {
        var early = approvals.invited(somebody());
        ids.issue(early, NOW.plus(Duration.ofDays(31)));
        var late = approvals.invited(somebody());
        ids.issue(late, NOW.minusSeconds(1));
        var revoked = approvals.invited(somebody());
        ids.issue(revoked, NOW.plus(Duration.ofDays(29)));
        ids.in(() -> revokeCredential.of(ids.person(revoked), Reason.HR_DECISION, "test"));
        var renewing = approvals.invited(somebody());
        ids.issue(renewing, NOW.plus(Duration.ofDays(29)));
        var renewal = Map.of("kind", "REISSUE", "reason", "RENEWAL", "employee", numbered(renewing.employeeNumber()));
        HrApi.as(Caller.ESARAM)
                .apply(UUID.randomUUID().toString(), renewal)
                .then()
                .statusCode(201);

        LiveIds.run(remindOfExpiry::now);

        for (var holder : List.of(early, late, revoked, renewing)) {
            assertThat(owed(holder)).isZero();
            assertThat(letters.to(holder.id())).isEmpty();
        }
    }

    private long owed(Invited holder) {
        return Database.count(
                "select count(*) from owed_notice where issuance_id = ?",
                holder.id().value());
    }
}
