package kr.civilid.events.delivery;

import io.opentelemetry.api.trace.Span;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why something is announced: the event being handled, and the trace that it belongs to (W3C `traceparent`).
///
/// Kept in the locals of the Vert.x context that the handler runs on, which its own announcements share.
record Causation(@Nullable UUID eventId, @Nullable String traceParent) {

    private static final String LOCAL = "civilid.causation";
    private static final Causation NONE = new Causation(null, null);

    static Causation current() {
        var handled = VertxContext.isOnDuplicatedContext() ? ContextLocals.get(LOCAL, NONE) : NONE;
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? new Causation(
                        handled.eventId(),
                        "00-%s-%s-%s"
                                .formatted(
                                        span.getTraceId(),
                                        span.getSpanId(),
                                        span.getTraceFlags().asHex()))
                : handled;
    }

    void begin() {
        ContextLocals.put(LOCAL, this);
    }

    static void end() {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.remove(LOCAL);
        }
    }
}
