package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One phone and one night, over real Kafka, PostgreSQL and SMPP.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@Timeout(120)
class RestraintJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    SmppHandsets handsets;

    @Inject
    MovableClock clock;

    private final Issuance issuance = new Issuance();

    @AfterEach
    void the_time_is_right_again() {
        clock.reset();
    }

    @Test
    void the_eleventh_notice_to_a_phone_waits_an_hour_but_a_code_does_not() throws Exception {
        clock.forwardTo(LocalTime.NOON);
        for (var i = 0; i < 12; i++) {
            issuance.hasNotice(Notice.LOCKED, null);
        }
        await().atMost(SOON).until(() -> handsets.texts(issuance.phone).size() == 10 && held() == 2);

        issuance.isApproved();
        handsets.awaitText(issuance.phone, text -> text.text().contains("초대코드"), SOON);
        assertThat(held()).isEqualTo(2);

        clock.forward(Duration.ofMinutes(62));
        await().atMost(SOON).until(() -> handsets.texts(issuance.phone).size() == 13);
    }

    @Test
    void at_night_an_invitation_arrives_and_a_notice_waits_for_the_morning() throws Exception {
        clock.forwardTo(LocalTime.of(23, 30));
        issuance.hasNotice(Notice.ISSUED, null);
        issuance.isApproved();
        handsets.awaitText(issuance.phone, text -> text.text().contains("초대코드"), SOON);
        await().atMost(SOON).until(() -> held() == 1);
        assertThat(handsets.texts(issuance.phone)).hasSize(1);

        clock.forwardTo(LocalTime.of(8, 0));

        handsets.awaitText(issuance.phone, text -> text.text().contains("완료"), SOON);
    }

    @Test
    void a_row_tells_one_phone_from_another_but_not_which_it_is() {
        var other = new Issuance();
        issuance.isApproved();
        issuance.isApproved();
        other.isApproved();
        await().atMost(SOON)
                .until(() -> keys(issuance).size() == 2 && keys(other).size() == 1);

        assertThat(keys(issuance).getFirst())
                .matches("[0-9a-f]{32}")
                .isEqualTo(keys(issuance).getLast())
                .isNotEqualTo(keys(other).getFirst());
        assertThatThrownBy(() -> Database.change("update message set phone_key = '01012345678'"))
                .hasStackTraceContaining("message_phone_key_check");
    }

    private List<String> keys(Issuance of) {
        return Database.column("select phone_key from message where issuance_id = ?", of.id.value());
    }

    /// Not tried, though they were due.
    private int held() {
        return Database.column(
                        "select id::text from message where issuance_id = ? and attempts = 0 and send_at > queued_at",
                        issuance.id.value())
                .size();
    }
}
