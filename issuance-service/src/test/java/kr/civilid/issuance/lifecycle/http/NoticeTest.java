package kr.civilid.issuance.lifecycle.http;

import static kr.civilid.issuance.stage.Applicants.somebody;
import static kr.civilid.testkit.time.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.lifecycle.Letters;
import kr.civilid.issuance.lifecycle.LiveIds;
import kr.civilid.issuance.lifecycle.application.OwedNotices;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;
import kr.civilid.issuance.stage.Approvals;
import kr.civilid.issuance.stage.Approvals.Invited;
import kr.civilid.issuance.stage.ProofingProvider;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(ProofingProvider.class)
class NoticeTest {

    @Inject
    Approvals approvals;

    @Inject
    LiveIds ids;

    @Inject
    Letters letters;

    @Inject
    OwedNotices owedNotices;

    @Test
    void texts_go_out_in_the_order_in_which_they_were_owed_and_say_why() {
        var holder = approvals.invited(somebody());
        var until = Instant.parse("2026-04-01T00:00:00Z");

        owe(
                new Owed(holder.id(), Notice.SUSPENDED, Optional.of(Reason.LOST_PHONE), Optional.of(until)),
                new Owed(holder.id(), Notice.RESUMED, Optional.empty(), Optional.empty()),
                new Owed(holder.id(), Notice.REVOKED, Optional.of(Reason.HR_DECISION), Optional.empty()));

        letters.awaitNotices(holder.id(), Notice.SUSPENDED, Notice.RESUMED, Notice.REVOKED);
        var first = letters.to(holder.id()).getFirst().letter();
        assertThat(first.phone()).isEqualTo("01012345678");
        assertThat(first.reason()).contains("분실");
        assertThat(first.until()).isEqualTo(until);
    }

    @Test
    void a_record_that_does_not_open_stops_nobody_elses_text() {
        var broken = approvals.invited(somebody());
        var whole = approvals.invited(somebody());
        Database.change(
                "update personal_record set employee = '\\x00010203040506070809101112131415161718192021222324252627282930'"
                        + " where issuance_id = ?",
                broken.id().value());

        owe(told(broken), told(whole));

        letters.awaitNotices(whole.id(), Notice.RESUMED);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count(
                                "select count(*) from owed_notice where issuance_id = ? and attempts = 1 and due_at > now()",
                                broken.id().value()))
                        .isEqualTo(1));
        assertThat(letters.to(broken.id())).isEmpty();
    }

    private static Owed told(Invited holder) {
        return new Owed(holder.id(), Notice.RESUMED, Optional.empty(), Optional.empty());
    }

    private void owe(Owed... notices) {
        ids.in(() -> owedNotices.owe(List.of(notices), Instant.now()));
    }
}
