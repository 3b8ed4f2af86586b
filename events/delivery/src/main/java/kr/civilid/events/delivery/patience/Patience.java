package kr.civilid.events.delivery.patience;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// How one piece of work is tried again: passing trouble for as long as it takes, anything else `tries` times.
///
/// Waits on the Vert.x context that it began on, the only one where a session of it may live.
public final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_WAIT = 50;
    private static final long LONGEST_WAIT = Duration.ofSeconds(5).toMillis();

    private final Context context;
    private final int tries;
    private final Predicate<Throwable> settled;
    private int failures;
    private int waits;

    /// `settled` failures are answers: they end the trying at once.
    public Patience(Context context, int tries, Predicate<Throwable> settled) {
        this.context = context;
        this.tries = tries;
        this.settled = settled;
    }

    /// A transaction that must happen, sooner or later.
    public static <T> Uni<T> endlessly(Context context, Supplier<Uni<T>> work) {
        return new Patience(context, Integer.MAX_VALUE, _ -> false).with(() -> Panache.withTransaction(work));
    }

    public <T> Uni<T> with(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(failure -> !settled.test(failure))
                .retry()
                .when(troubles -> troubles.onItem().transformToUniAndConcatenate(this::untilTheNextTry));
    }

    private Uni<Integer> untilTheNextTry(Throwable failure) {
        if (Trouble.passes(failure)) {
            return pause(failure);
        }
        // A broken connection shows in more ways than can be listed: only what fails beside a database that answers
        // counts against the event.
        return Panache.withSession(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("select 1", Integer.class)
                                .getSingleResult()))
                .onItemOrFailure()
                .transformToUni((_, silence) -> silence == null && ++failures >= tries
                        ? Uni.createFrom().failure(failure)
                        : pause(failure));
    }

    private Uni<Integer> pause(Throwable failure) {
        var longest = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(waits, 10));
        var wait = longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1);
        waits++;
        LOG.warnf(
                "try %d failed: %s at %s, again in %d ms",
                waits, failure.getClass().getName(), Trouble.place(failure), wait);
        return Uni.createFrom()
                .emitter(next -> context.owner().setTimer(wait, _ -> context.runOnContext(_ -> next.complete(waits))));
    }
}
