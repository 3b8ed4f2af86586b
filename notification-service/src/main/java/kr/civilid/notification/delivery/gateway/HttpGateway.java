package kr.civilid.notification.delivery.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.application.GatewaySettings;
import kr.civilid.notification.delivery.application.SmsGateway;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Outgoing;
import kr.civilid.notification.delivery.domain.Reach;
import kr.civilid.notification.delivery.domain.Standing;

/// Posts one message at a time, each from a virtual thread that waits for the answer. The message's id is its
/// `Idempotency-Key`.
@ApplicationScoped
class HttpGateway implements SmsGateway {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long LONGEST_ANSWER = 65_536;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final Reach reach = new Reach(1);
    private final GatewaySettings settings;
    private final ObjectMapper mapper;
    private final Answers answers;
    private final Clock clock;
    private final SecureRandom random;
    private final MeterRegistry meters;

    HttpGateway(GatewaySettings settings, ObjectMapper mapper, Clock clock, SecureRandom random, MeterRegistry meters) {
        this.settings = settings;
        this.mapper = mapper;
        this.answers = new Answers(mapper);
        this.clock = clock;
        this.random = random;
        this.meters = meters;
        meters.gauge(
                "civilid.gateway.away",
                reach,
                one -> one.standing(clock.instant()).away() ? 1 : 0);
    }

    @Override
    public Gateway name() {
        return Gateway.HTTP;
    }

    @Override
    public Optional<Standing> standing() {
        return settings.url().map(_ -> reach.standing(clock.instant()));
    }

    @Override
    public Submission submit(MessageId key, Outgoing text, Duration validity) {
        var submission = settings.url()
                .map(url -> post(key, request(url, key, Post.of(text, validity))))
                .orElseGet(() -> new Submission.NotTaken("NO_ROUTE"));
        meters.counter("civilid.gateway.submits", "outcome", submission.outcome())
                .increment();
        return submission;
    }

    private HttpRequest request(URI url, MessageId key, Post post) {
        try {
            var request = HttpRequest.newBuilder(url)
                    .timeout(settings.timeout())
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("Idempotency-Key", key.toString())
                    .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(post)));
            settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
            return request.build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a post that cannot be written", e);
        }
    }

    private Submission post(MessageId key, HttpRequest request) {
        reach.trying(settings.timeout(), clock.instant());
        try {
            var answer = client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
            tell(key, answer);
            return answers.read(answer.statusCode(), answer.body());
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException _) {
            failed(key);
            return new Submission.NotTaken("NOT_CONNECTED");
        } catch (IOException _) {
            failed(key);
            return new Submission.Unknown("NO_ANSWER");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Submission.Unknown("INTERRUPTED");
        }
    }

    private void tell(MessageId key, HttpResponse<String> answer) {
        if (answer.statusCode() == Answers.TOO_MANY) {
            var patience = answer.headers().firstValue("Retry-After");
            var now = clock.instant();
            reach.throttled(patience.flatMap(after -> RetryAfter.in(after, now)), now, random.nextDouble());
        } else if (Answers.ofNoUse(answer.statusCode())) {
            failed(key);
        } else {
            reach.answered();
        }
    }

    private void failed(MessageId key) {
        reach.failed(key, clock.instant(), random.nextDouble());
    }
}
