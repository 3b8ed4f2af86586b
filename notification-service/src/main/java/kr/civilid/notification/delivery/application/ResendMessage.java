package kr.civilid.notification.delivery.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.application.Accesses.Act;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;
import kr.civilid.notification.delivery.domain.Visit;

/// Says the same once more to a holder who got nothing. No new code is made: that is for issuance-service.
@ApplicationScoped
public class ResendMessage {

    private static final Duration HOUR = Duration.ofHours(1);

    /// `fresh` is false where an earlier resend still waits and this one is it.
    public record Resent(Message message, boolean fresh) {}

    private final Resends resends;
    private final Messages messages;
    private final Agencies agencies;
    private final Accesses accesses;
    private final Clock clock;
    private final int perHour;

    ResendMessage(
            Resends resends,
            Messages messages,
            Agencies agencies,
            Accesses accesses,
            Clock clock,
            ResendSettings settings) {
        this.resends = resends;
        this.messages = messages;
        this.agencies = agencies;
        this.accesses = accesses;
        this.clock = clock;
        this.perHour = settings.perHour();
    }

    /// Fails with [UnknownMessage], also for another agency's; [StillQueued]; [TooManyResends]; [WordsGone].
    @WithTransaction
    public Uni<Resent> of(MessageId id, Visit visit) {
        return resends.find(id)
                .flatMap(found -> found.map(message -> owned(message, visit))
                        .orElseGet(() -> Uni.createFrom().failure(new UnknownMessage())));
    }

    /// One at a time for each issuance, so that no two count the same.
    private Uni<Resent> owned(Message message, Visit visit) {
        var issuanceId = message.about().issuanceId();
        return agencies.hold(visit.agency(), issuanceId)
                .flatMap(owned -> owned
                        ? accesses.add(visit, Act.RESEND_MESSAGE, issuanceId, clock.instant())
                                .flatMap(_ -> resends.waiting(message.about().id()))
                                .flatMap(waiting -> waiting.map(
                                                earlier -> Uni.createFrom().item(new Resent(earlier, false)))
                                        .orElseGet(() -> again(message)))
                        : Uni.createFrom().failure(new UnknownMessage()));
    }

    private Uni<Resent> again(Message message) {
        if (message instanceof Message.Queued) {
            return Uni.createFrom().failure(new StillQueued());
        }
        var about = message.about();
        return resends.since(clock.instant().minus(HOUR), about.issuanceId())
                .flatMap(count -> count < perHour
                        ? resends.words(about.id(), clock.instant())
                        : Uni.createFrom().failure(new TooManyResends(perHour)))
                .flatMap(words -> queue(message, words));
    }

    private Uni<Resent> queue(Message message, Optional<Content> words) {
        var again = new Message.Queued(message.about().again(MessageId.next(), clock.instant()));
        if (words.isEmpty() || again.expired(clock.instant())) {
            return Uni.createFrom().failure(new WordsGone());
        }
        return messages.add(again, words.get()).replaceWith(new Resent(again, true));
    }
}
