package kr.civilid.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.application.Deliveries.Claimed;
import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import kr.civilid.notification.delivery.domain.Backoff;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Transition;

/// Hands one claimed message to the gateway and stores what came of it.
///
/// The queued row is the intent and its id the gateway's key: whoever finds the row still queued, after a crash at any
/// point, submits it again under that key and is given the first answer again.
@ApplicationScoped
public class SendMessage {

    private static final Backoff RETRY = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(60));

    private final Deliveries deliveries;
    private final Gateways gateways;
    private final Senders senders;
    private final Clock clock;
    private final SecureRandom random;

    SendMessage(Deliveries deliveries, Gateways gateways, Senders senders, Clock clock, SecureRandom random) {
        this.deliveries = deliveries;
        this.gateways = gateways;
        this.senders = senders;
        this.clock = clock;
        this.random = random;
    }

    public void send(Claimed claimed) {
        var message = claimed.message();
        var now = clock.instant();
        if (message.expired(now)) {
            expire(message.about().id());
            return;
        }
        var validity = Duration.between(now, message.about().expiresAt());
        var id = message.about().id();
        var text = claimed.content().by(claimed.gateway(), senders.of(claimed.agency()));
        switch (gateways.submit(claimed.gateway(), id, text, validity)) {
            case Submission.Taken taken -> settle(id, queued -> queued.accept(taken.gatewayId(), clock.instant()));
            case Submission.Refused refused -> settle(id, queued -> queued.giveUp(refused.reason(), clock.instant()));
            // What an earlier try may have left there stays there, whatever is said of this one.
            case Submission.NotTaken _ when claimed.first() -> deliveries.release(claimed, later(claimed));
            case Submission.NotTaken _, Submission.Unknown _ -> deliveries.postpone(id, later(claimed));
        }
    }

    private Instant later(Claimed claimed) {
        return clock.instant().plus(RETRY.after(claimed.attempts(), random.nextDouble()));
    }

    /// A code that has run out is of no use to anybody: the text is not sent any more.
    public void expire(MessageId id) {
        settle(id, queued -> queued.giveUp(Message.EXPIRED, clock.instant()));
    }

    private void settle(MessageId id, Function<Message.Queued, Transition> step) {
        deliveries.advance(id, message -> switch (message) {
            case Message.Queued queued -> Optional.of(step.apply(queued));
            // Another sender, whose lease had run out, was slower but first to store; the gateway told both the same.
            case Message.Accepted _, Message.Delivered _, Message.Undeliverable _ -> Optional.empty();
        });
    }
}
