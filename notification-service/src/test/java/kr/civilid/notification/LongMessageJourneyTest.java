package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.smsgateway.Conduct;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;
import kr.civilid.testkit.smsgateway.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two gateways, and never one message by both; over real Kafka, PostgreSQL, SMPP and HTTP.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@QuarkusTestResource(RealHttpGateway.class)
@Timeout(120)
class LongMessageJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DELIVERED = "notification.message-delivered.v1";
    private static final String UNDELIVERABLE = "notification.message-undeliverable.v1";
    private static final String REASON = "사진이 규격에 맞지 않습니다. 배경이 없는 사진을 다시 올려 주세요.";
    private static final String BRIEF = "[모바일 공무원증] 발급 신청이 반려되었습니다. 사유는 e-사람에서 확인하세요.";

    SmppHandsets handsets;
    HttpSmsGateway gateway;

    @Inject
    MovableClock clock;

    @TestHTTPResource("/gateways/receipts")
    URI receipts;

    private final Issuance issuance = new Issuance();
    private EventProbe probe;

    @BeforeEach
    void it_is_noon_and_somebody_listens() {
        clock.forwardTo(LocalTime.NOON);
        gateway.reportTo(receipts, clock);
        probe = EventProbe.fromTheStart(
                Issuance.setting("civilid.kafka.address"), Issuance.setting("civilid.topics.prefix"));
    }

    @AfterEach
    void the_time_is_right_again() {
        clock.reset();
        probe.close();
    }

    @Test
    void a_reason_is_told_in_full_and_its_delivery_announced() {
        issuance.hasNotice(Notice.RETURNED, REASON);

        probe.await(issuance.id.toString(), DELIVERED, SOON);
        assertThat(posts()).singleElement().satisfies(posted -> {
            assertThat(posted.type()).isEqualTo("LMS");
            assertThat(posted.subject()).isEqualTo("모바일 공무원증 신청 반려");
            assertThat(posted.text()).isEqualTo("[모바일 공무원증] 발급 신청이 반려되었습니다.\n사유: " + REASON);
        });
        assertThat(handsets.texts(issuance.phone)).isEmpty();
        assertThat(column("kind || ' ' || template_version || ' ' || gateway")).containsExactly("LMS 2 HTTP");
    }

    @Test
    void a_notice_that_fits_goes_over_smpp() {
        issuance.hasNotice(Notice.LOCKED, null);

        probe.await(issuance.id.toString(), DELIVERED, SOON);
        assertThat(handsets.texts(issuance.phone)).hasSize(1);
        assertThat(posts()).isEmpty();
    }

    @Test
    void a_lost_answer_ends_in_one_message() {
        gateway.behave(issuance.phone, Conduct.ANSWER_LOST);

        issuance.hasNotice(Notice.RETURNED, REASON);

        await().atMost(SOON).until(() -> !posts().isEmpty());
        clock.forward(Duration.ofMinutes(1));
        probe.await(issuance.id.toString(), DELIVERED, SOON);
        assertThat(posts()).filteredOn(posted -> !posted.repeated()).hasSize(1);
        assertThat(handsets.texts(issuance.phone)).isEmpty();
    }

    @Test
    void what_the_phone_does_not_take_is_told() {
        gateway.behave(issuance.phone, Conduct.UNDELIVERABLE);

        issuance.hasNotice(Notice.RETURNED, REASON);

        probe.await(issuance.id.toString(), UNDELIVERABLE, SOON);
        assertThat(column("reason")).containsExactly("UNDELIVERABLE");
    }

    @Test
    void while_the_gateway_is_away_a_long_message_waits_a_minute_and_is_then_said_briefly() throws Exception {
        gateway.goAway();
        try {
            issuance.hasNotice(Notice.RETURNED, REASON);
            await().atMost(SOON)
                    .until(() -> column("attempts > 0 and gateway is null").contains("t"));
            assertThat(handsets.texts(issuance.phone)).isEmpty();

            clock.forward(Duration.ofMinutes(2));

            assertThat(handsets.awaitText(issuance.phone, _ -> true, SOON).text())
                    .isEqualTo(BRIEF);
            probe.await(issuance.id.toString(), DELIVERED, SOON);
        } finally {
            gateway.comeBack();
        }
        clock.forward(Duration.ofMinutes(1));
        var after = new Issuance();
        after.hasNotice(Notice.RETURNED, REASON);
        probe.await(after.id.toString(), DELIVERED, SOON);
        assertThat(gateway.posts(after.phone)).hasSize(1);
        assertThat(posts()).isEmpty();
    }

    @Test
    void an_sms_goes_over_http_once_smpp_has_been_away_for_a_minute() throws Exception {
        handsets.goAway();
        try {
            issuance.isApproved();
            await().atMost(SOON).until(() -> column("state").equals(List.of("QUEUED")));

            clock.forward(Duration.ofMinutes(2));

            probe.await(issuance.id.toString(), DELIVERED, SOON);
        } finally {
            handsets.comeBack();
        }
        assertThat(posts()).extracting(Posted::type).containsExactly("SMS");
        assertThat(handsets.texts(issuance.phone)).isEmpty();
    }

    @Test
    void the_database_keeps_what_was_taken_with_its_gateway() {
        issuance.hasNotice(Notice.RETURNED, REASON);
        probe.await(issuance.id.toString(), DELIVERED, SOON);

        refused("pinned_at = null", "gateway_is_pinned");
        refused("gateway = null, pinned_at = null", "accepted_by_a_gateway");
        refused("gateway = 'PIGEON'", "message_gateway_check");
    }

    private void refused(String change, String constraint) {
        assertThatThrownBy(() -> Database.change(
                        "update message set %s where issuance_id = '%s'".formatted(change, issuance.id)))
                .hasStackTraceContaining(constraint);
    }

    private List<Posted> posts() {
        return gateway.posts(issuance.phone);
    }

    private List<String> column(String name) {
        return Database.column("select %s from message where issuance_id = ?".formatted(name), issuance.id.value());
    }
}
