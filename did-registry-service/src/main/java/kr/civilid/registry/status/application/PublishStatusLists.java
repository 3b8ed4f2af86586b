package kr.civilid.registry.status.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Signs and announces every list that has changed or whose token is past half its life.
///
/// One run at a time per instance, for the mirrors are not shared; instances agree through the database.
@ApplicationScoped
public class PublishStatusLists {

    /// Resolvable before the first credential is signed.
    private static final int FIRST = 1;

    private final StatusLists lists;
    private final StatusTokens tokens;
    private final ServedLists served;
    private final ListAddress address;
    private final Clock clock;
    private final Duration lifetime;
    private final Map<Integer, Mirror> mirrors = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    PublishStatusLists(
            StatusLists lists,
            StatusTokens tokens,
            ServedLists served,
            ListAddress address,
            Clock clock,
            @ConfigProperty(name = "civilid.status.lifetime") Duration lifetime) {
        this.lists = lists;
        this.tokens = tokens;
        this.served = served;
        this.address = address;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /// Opens the first list and publishes what is due.
    public Uni<Void> first() {
        return lists.open(FIRST).chain(this::due);
    }

    /// Publishes what is due and takes over what other instances published. While a run is under way it is only
    /// noted that another is wanted, and the run under way repeats itself.
    public Uni<Void> due() {
        return asked.getAndIncrement() > 0 ? Uni.createFrom().voidItem() : repeat();
    }

    private Uni<Void> repeat() {
        var seen = asked.get();
        return run().onFailure()
                .invoke(() -> asked.set(0))
                .onCancellation()
                .invoke(() -> asked.set(0))
                .chain(() -> asked.compareAndSet(seen, 0) ? Uni.createFrom().voidItem() : repeat());
    }

    private Uni<Void> run() {
        return lists.due(clock.instant().plus(lifetime.dividedBy(2)))
                .chain(due -> oneByOne(due, this::publish))
                .chain(() -> lists.newerThan(served.versions()))
                .chain(newer -> oneByOne(
                        newer, token -> tokens.serve(token).invoke(served::hold).replaceWithVoid()));
    }

    private Uni<Void> publish(int n) {
        var mirror = mirrors.computeIfAbsent(n, _ -> new Mirror());
        return lists.since(n, mirror.shows()).invoke(mirror::take).chain(() -> {
            // The claims hold whole seconds.
            var issuedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var expiresAt = issuedAt.plus(lifetime);
            return tokens.sign(mirror.list(), address.of(n), issuedAt, expiresAt)
                    .chain(signed -> lists.publish(n, mirror.shows(), signed, issuedAt, expiresAt))
                    .replaceWithVoid();
        });
    }

    private static <T> Uni<Void> oneByOne(Iterable<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .toUni();
    }
}
