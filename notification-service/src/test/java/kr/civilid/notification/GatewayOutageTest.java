package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.parts.EventProbe.Heard;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Half an hour without any gateway: issuing goes on, and afterwards everything leaves, each text once.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@QuarkusTestResource(RealHttpGateway.class)
@Timeout(360)
class GatewayOutageTest {

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int STEPS = 6;
    private static final int EACH = 25;
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(5);

    SmppHandsets handsets;
    HttpSmsGateway gateway;

    @Inject
    MovableClock clock;

    @TestHTTPResource("/gateways/receipts")
    URI receipts;

    private final List<Issuance> invited = new ArrayList<>();
    private final Issuance hurried = new Issuance();
    private EventProbe probe;

    @BeforeEach
    void somebody_listens_and_all_gateways_go_away() throws Exception {
        probe = EventProbe.fromTheStart(
                Issuance.setting("civilid.kafka.address"), Issuance.setting("civilid.topics.prefix"));
        gateway.reportTo(receipts, clock);
        handsets.goAway();
        gateway.goAway();
    }

    @AfterEach
    void the_time_is_right_again() {
        clock.reset();
        probe.close();
    }

    @Test
    void after_half_an_hour_each_message_is_accepted_once_within_five_minutes() throws Exception {
        hurried.isOffered(Duration.ofMinutes(10));
        for (var step = 0; step < STEPS; step++) {
            for (var i = 0; i < EACH; i++) {
                var issuance = new Issuance();
                issuance.isApproved();
                invited.add(issuance);
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> invited.stream().allMatch(this::waits));
            clock.forward(STEP);
        }
        assertThat(invited).allSatisfy(issuance -> assertThat(said(issuance)).isEmpty());

        var back = Instant.now();
        gateway.comeBack();
        handsets.comeBack();
        for (var issuance : invited) {
            probe.await(issuance.id.toString(), "notification.message-delivered.v1", DRAINED_WITHIN);
        }

        assertThat(Duration.between(back, Instant.now())).isLessThan(DRAINED_WITHIN);
        assertThat(invited).hasSize(STEPS * EACH).allSatisfy(issuance -> {
            var texts = handsets.texts(issuance.phone).size()
                    + gateway.posts(issuance.phone).stream()
                            .filter(posted -> !posted.repeated())
                            .count();
            assertThat(texts).isEqualTo(1);
            assertThat(said(issuance))
                    .containsExactly("notification.message-accepted.v1", "notification.message-delivered.v1");
        });
        assertThat(said(hurried)).containsExactly("notification.message-undeliverable.v1");
        assertThat(handsets.texts(hurried.phone)).isEmpty();
    }

    private boolean waits(Issuance issuance) {
        return Database.column("select state from message where issuance_id = ?", issuance.id.value())
                .equals(List.of("QUEUED"));
    }

    private List<String> said(Issuance issuance) {
        return probe.heard().stream()
                .filter(event ->
                        event.topic().equals(Topics.NOTIFICATION) && event.key().equals(issuance.id.toString()))
                .map(Heard::type)
                .toList();
    }
}
