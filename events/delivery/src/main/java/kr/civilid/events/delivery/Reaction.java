package kr.civilid.events.delivery;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a service does about an event.
public sealed interface Reaction {

    /// The event is no concern of this service: the record is acknowledged, and leaves no trace in the database.
    record None() implements Reaction {}

    /// `work` runs in the transaction of the inbox; `afterwards` once that is committed, on whichever thread that was,
    /// and at most once: who needs it done after a crash as well must also look by itself. It must not throw.
    record Work(Supplier<Uni<Void>> work, Runnable afterwards) implements Reaction {}

    static Reaction none() {
        return new None();
    }

    static Reaction of(Supplier<Uni<Void>> work) {
        return new Work(work, () -> {});
    }

    /// The work, then what comes after it; for whoever hears an event without an inbox.
    default Uni<Void> done() {
        return switch (this) {
            case None _ -> Uni.createFrom().voidItem();
            case Work(var work, var afterwards) -> work.get().invoke(afterwards);
        };
    }

    /// The same work, seen through `view`, such as another name for a failure.
    default Reaction map(UnaryOperator<Uni<Void>> view) {
        return switch (this) {
            case None none -> none;
            case Work(var work, var afterwards) -> new Work(() -> view.apply(work.get()), afterwards);
        };
    }

    default Reaction andThen(Runnable next) {
        return switch (this) {
            case None none -> none;
            case Work(var work, var _) -> new Work(work, next);
        };
    }
}
