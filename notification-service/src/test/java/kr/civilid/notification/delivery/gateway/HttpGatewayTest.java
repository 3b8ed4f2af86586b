package kr.civilid.notification.delivery.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.application.SettableClock;
import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import kr.civilid.notification.delivery.application.TestGateways;
import kr.civilid.notification.delivery.domain.Lms;
import kr.civilid.notification.delivery.domain.Outgoing;
import kr.civilid.notification.delivery.domain.PhoneNumber;
import kr.civilid.notification.delivery.domain.SenderNumber;
import kr.civilid.notification.delivery.domain.Sms;
import kr.civilid.notification.delivery.domain.Standing;
import kr.civilid.testkit.smsgateway.Conduct;
import kr.civilid.testkit.smsgateway.HttpSmsGateway;
import kr.civilid.testkit.smsgateway.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Over a real connection.
@Timeout(60)
class HttpGatewayTest {

    private static final String PHONE = "01012345678";
    private static final Lms LMS =
            new Lms(SenderNumber.PLACEHOLDER, new PhoneNumber(PHONE), "제목", "[모바일 공무원증] 사유: " + "가".repeat(60));
    private static final Sms SMS = new Sms(SenderNumber.PLACEHOLDER, new PhoneNumber(PHONE), "[모바일 공무원증] 발급 승인.");

    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private HttpSmsGateway carrier;
    private HttpGateway gateway;

    @BeforeEach
    void a_carrier_listens() throws IOException {
        carrier = HttpSmsGateway.start();
        gateway = gateway(Optional.of(carrier.url()), HttpSmsGateway.TOKEN);
    }

    @AfterEach
    void it_ends() {
        carrier.close();
    }

    @Test
    void a_long_message_arrives_with_its_subject() {
        assertThat(submit(MessageId.next(), LMS)).isInstanceOf(Submission.Taken.class);

        assertThat(carrier.posts(PHONE)).singleElement().satisfies(posted -> {
            assertThat(posted.type()).isEqualTo("LMS");
            assertThat(posted.subject()).isEqualTo("제목");
            assertThat(posted.text()).isEqualTo(LMS.words());
        });
    }

    @Test
    void an_sms_arrives_without_one() {
        var taken = (Submission.Taken) submit(MessageId.next(), SMS);

        assertThat(carrier.posts(PHONE))
                .extracting(Posted::type, Posted::subject)
                .containsExactly(tuple("SMS", ""));
        assertThat(taken.gatewayId())
                .isEqualTo("http:" + carrier.posts(PHONE).getFirst().id());
    }

    @Test
    void the_same_message_posted_again_is_answered_alike_under_its_key() {
        var id = MessageId.next();

        assertThat(submit(id, LMS)).isEqualTo(submit(id, LMS));

        assertThat(carrier.posts(PHONE)).extracting(Posted::key).containsOnly(id.toString());
        assertThat(carrier.posts(PHONE))
                .filteredOn(posted -> !posted.repeated())
                .hasSize(1);
    }

    @Test
    void a_lost_answer_leaves_it_open_and_is_asked_for_again() {
        carrier.behave(PHONE, Conduct.ANSWER_LOST);
        var id = MessageId.next();

        assertThat(submit(id, LMS)).isEqualTo(new Submission.Unknown("NO_ANSWER"));
        assertThat(submit(id, LMS)).isInstanceOf(Submission.Taken.class);

        assertThat(carrier.posts(PHONE))
                .filteredOn(posted -> !posted.repeated())
                .hasSize(1);
    }

    @Test
    void a_carrier_that_is_not_there_surely_has_nothing_and_is_away_until_it_answers() throws IOException {
        carrier.goAway();
        assertThat(submit(MessageId.next(), LMS)).isEqualTo(new Submission.NotTaken("NOT_CONNECTED"));
        assertThat(gateway.standing()).contains(new Standing(0, Optional.of(clock.instant())));
        assertThat(health()).isEqualTo("DOWN");

        carrier.comeBack();
        clock.pass(Duration.ofSeconds(2));
        submit(MessageId.next(), LMS);

        assertThat(gateway.standing()).contains(Standing.READY);
        assertThat(health()).isEqualTo("UP");
    }

    @Test
    void a_token_that_is_not_valid_costs_no_message_and_counts_as_away() {
        gateway = gateway(Optional.of(carrier.url()), "wrong");

        assertThat(submit(MessageId.next(), LMS)).isEqualTo(new Submission.NotTaken("STATUS_401"));

        assertThat(gateway.standing().orElseThrow().awaySince()).isPresent();
    }

    @Test
    void a_busy_carrier_is_not_away_but_left_alone_for_as_long_as_it_says() {
        carrier.behave(PHONE, Conduct.THROTTLED);

        assertThat(submit(MessageId.next(), LMS)).isEqualTo(Submission.NotTaken.THROTTLED);

        assertThat(gateway.standing()).contains(new Standing(0, Optional.empty()));
        clock.pass(Duration.ofSeconds(Long.parseLong(HttpSmsGateway.RETRY_AFTER)));
        assertThat(gateway.standing()).contains(new Standing(1, Optional.empty()));
        assertThat(meters.counter("civilid.gateway.submits", "outcome", "THROTTLED")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_broken_carrier_may_have_it() {
        carrier.behave(PHONE, Conduct.BROKEN);

        assertThat(submit(MessageId.next(), LMS)).isEqualTo(new Submission.Unknown("STATUS_500"));
        assertThat(gateway.standing().orElseThrow().awaySince()).isPresent();
    }

    @Test
    void a_number_the_carrier_does_not_know_is_refused_for_good() {
        carrier.behave(PHONE, Conduct.UNKNOWN_NUMBER);

        assertThat(submit(MessageId.next(), LMS)).isEqualTo(new Submission.Refused("INVALID_NUMBER"));
    }

    @Test
    void without_an_address_there_is_no_such_gateway() {
        gateway = gateway(Optional.empty(), HttpSmsGateway.TOKEN);

        assertThat(gateway.standing()).isEmpty();
        assertThat(health()).isEqualTo("UP");
        assertThat(submit(MessageId.next(), LMS)).isEqualTo(new Submission.NotTaken("NO_ROUTE"));
    }

    @Test
    void what_is_posted_shows_neither_number_nor_words() {
        assertThat(Post.of(LMS, Duration.ofMinutes(1))).hasToString("Post[***]");
    }

    private String health() {
        return new HttpGatewayHealth(gateway).call().getStatus().name();
    }

    private Submission submit(MessageId id, Outgoing text) {
        return gateway.submit(id, text, Duration.ofMinutes(10));
    }

    private HttpGateway gateway(Optional<URI> url, String token) {
        return new HttpGateway(
                new TestGateways(url, Optional.of(token), Optional.empty()),
                new ObjectMapper(),
                clock,
                new SecureRandom(),
                meters);
    }
}
