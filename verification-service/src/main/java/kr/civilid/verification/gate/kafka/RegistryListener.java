package kr.civilid.verification.gate.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.verification.decision.application.Intake.Result.Outdated;
import kr.civilid.verification.decision.application.Intake.Result.Rejected;
import kr.civilid.verification.decision.application.Intake.Result.Taken;
import kr.civilid.verification.gate.application.FollowRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Hears did-registry-service.
///
/// Not through the inbox: each replica keeps its own memory and so must hear everything, from the beginning, again
/// after every start. What cannot be read or believed is counted and passed over.
@ApplicationScoped
class RegistryListener {

    private final FollowRegistry registry;
    private final MeterRegistry metrics;
    private final Vertx vertx;

    RegistryListener(FollowRegistry registry, MeterRegistry metrics, Vertx vertx) {
        this.registry = registry;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    @Incoming("registry")
    Uni<Void> on(ConsumerRecord<String, byte[]> delivery) {
        return vertx.executeBlocking(() -> hear(delivery.value()))
                .invoke(result -> metrics.counter("civilid.registry.heard", "result", result)
                        .increment())
                .replaceWithVoid();
    }

    private String hear(byte @Nullable [] value) {
        if (value == null) {
            return "deleted";
        }
        try {
            return EventJson.read(value, RegistryEvent.class).map(this::take).orElse("unknown");
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private String take(RegistryEvent event) {
        return switch (registry.on(event)) {
            case Taken _ -> "taken";
            case Outdated _ -> "outdated";
            case Rejected _ -> "rejected";
        };
    }
}
