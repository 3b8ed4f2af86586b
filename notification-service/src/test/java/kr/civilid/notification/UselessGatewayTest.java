package kr.civilid.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.civilid.testkit.handset.Condition;
import kr.civilid.testkit.handset.SmppHandsets;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A gateway that is there, and takes nothing; over real Kafka, PostgreSQL, SMPP and HTTP.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealHandsets.class)
@QuarkusTestResource(RealHttpGateway.class)
@Timeout(120)
class UselessGatewayTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DELIVERED = "notification.message-delivered.v1";
    private static final int MANY = 60;
    private static final int WINDOW = 20;

    SmppHandsets handsets;
    HttpSmsGateway gateway;

    @Inject
    MovableClock clock;

    @TestHTTPResource("/gateways/receipts")
    URI receipts;

    private EventProbe probe;

    @BeforeEach
    void somebody_listens() {
        gateway.reportTo(receipts, clock);
        probe = EventProbe.fromTheStart(
                Issuance.setting("civilid.kafka.address"), Issuance.setting("civilid.topics.prefix"));
    }

    @AfterEach
    void all_is_well_again() {
        handsets.be(Condition.WELL);
        clock.reset();
        probe.close();
    }

    @Test
    void a_code_goes_over_http_once_smpp_has_taken_nothing_for_a_minute_and_over_smpp_when_it_does() {
        handsets.be(Condition.SYSTEM_ERROR);
        var hurried = new Issuance();
        var others = Stream.generate(Issuance::new).limit(3).toList();
        others.forEach(Issuance::isApproved);
        var before = handsets.refused();
        await().atMost(SOON).until(() -> handsets.refused() > before + 2);
        hurried.isOffered(Duration.ofMinutes(10));

        clock.forward(Duration.ofMinutes(2));

        probe.await(hurried.id.toString(), DELIVERED, SOON);
        others.forEach(other -> probe.await(other.id.toString(), DELIVERED, SOON));
        assertThat(gateway.posts(hurried.phone)).hasSize(1);
        handsets.be(Condition.WELL);
        await().atMost(SOON).until(() -> {
            clock.forward(Duration.ofSeconds(30));
            var next = new Issuance();
            next.isOffered(Duration.ofMinutes(10));
            probe.await(next.id.toString(), DELIVERED, SOON);
            return handsets.texts(next.phone).size() == 1;
        });
    }

    @Test
    void one_that_asks_for_patience_is_asked_less_and_in_the_end_has_every_text_once() throws Exception {
        handsets.be(Condition.THROTTLED);
        var before = handsets.refused();
        var texted = Stream.generate(Issuance::new).limit(MANY).toList();
        texted.forEach(Issuance::isApproved);
        await().atMost(SOON)
                .until(() -> texted.stream().allMatch(one -> state(one).equals(List.of("QUEUED"))));
        await().during(Duration.ofSeconds(4))
                .atMost(SOON)
                .until(() -> handsets.refused() - before <= WINDOW + MANY / 6);

        handsets.be(Condition.WELL);

        for (var one : texted) {
            probe.await(one.id.toString(), DELIVERED, SOON);
            assertThat(handsets.texts(one.phone)).hasSize(1);
        }
    }

    private static List<String> state(Issuance issuance) {
        return Database.column("select state from message where issuance_id = ?", issuance.id.value());
    }
}
