package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.Digest;
import kr.civilid.issuance.Lanes;
import kr.civilid.issuance.request.application.RequestIssuance.Receipt;
import kr.civilid.issuance.request.application.RequestIssuance.Wanted;
import kr.civilid.issuance.request.domain.Caller;

/// Takes in many applications, a few at a time, each in a transaction of its own.
@ApplicationScoped
public class RequestBatch {

    private final RequestIssuance requestIssuance;
    private final Lanes lanes;
    private final RequestSettings.Batch settings;
    private final Clock clock;

    RequestBatch(RequestIssuance requestIssuance, Lanes lanes, RequestSettings settings, Clock clock) {
        this.requestIssuance = requestIssuance;
        this.lanes = lanes;
        this.settings = settings.batch();
        this.clock = clock;
    }

    public record Item(String key, Digest body, Wanted wanted) {}

    public sealed interface Outcome {

        record Taken(Receipt receipt) implements Outcome {}

        /// A refusal, or an outage that the caller may outwait: the other applications go on.
        record Refused(Throwable why) implements Outcome {}
    }

    public Sitting of(Caller hrSystem) {
        return new Sitting(hrSystem);
    }

    /// One batch, piece by piece as it arrives. While it is waited for, its time stands still.
    public final class Sitting {

        private final Caller hrSystem;
        private Duration left = settings.within();

        private Sitting(Caller hrSystem) {
            this.hrSystem = hrSystem;
        }

        /// An outcome for each, in order. What cannot be begun in time is refused with [NotBegunInTime] rather than
        /// keeping the caller until nobody listens.
        public Uni<List<Outcome>> take(List<Item> piece) {
            return Uni.createFrom().deferred(() -> {
                var begun = clock.instant();
                return all(hrSystem, piece, begun.plus(left))
                        .invoke(() -> left = left.minus(Duration.between(begun, clock.instant())));
            });
        }
    }

    private Uni<List<Outcome>> all(Caller hrSystem, List<Item> items, Instant deadline) {
        return Multi.createFrom()
                .iterable(() -> IntStream.range(0, items.size()).iterator())
                .onItem()
                .transformToUni(
                        index -> one(hrSystem, items.get(index), deadline).map(outcome -> new Place(index, outcome)))
                .merge(settings.atOnce())
                .collect()
                .asList()
                .map(places -> places.stream()
                        .sorted(Comparator.comparingInt(Place::index))
                        .map(Place::outcome)
                        .toList());
    }

    private Uni<Outcome> one(Caller hrSystem, Item item, Instant deadline) {
        if (!clock.instant().isBefore(deadline)) {
            return Uni.createFrom().item(new Outcome.Refused(new NotBegunInTime()));
        }
        return lanes.apart(() -> requestIssuance.by(hrSystem, item.key(), item.body(), item.wanted()))
                .<Outcome>map(Outcome.Taken::new)
                .onFailure()
                .recoverWithItem(Outcome.Refused::new);
    }

    private record Place(int index, Outcome outcome) {}
}
