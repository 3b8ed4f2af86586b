package kr.civilid.registry.did.webvh;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.civilid.registry.did.application.DidLogs;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.VerifiedLog;
import kr.civilid.registry.did.domain.WebAddress;

/// Logs by did:webvh 1.0, on worker threads. Written here, for no JVM library of the method is on Maven Central.
@ApplicationScoped
class WebvhLogs implements DidLogs {

    private final Vertx vertx;
    private final LogWriter writer;
    private final Clock clock;

    WebvhLogs(Vertx vertx, UpdateKey key, Clock clock) {
        this.vertx = vertx;
        this.writer = new LogWriter(key);
        this.clock = clock;
    }

    @Override
    public Uni<Begun> begin(WebAddress address, Function<String, Map<String, Object>> document, Instant time) {
        return vertx.executeBlocking(() -> writer.begin(address, document, time));
    }

    @Override
    public Uni<String> next(List<String> lines, Map<String, Object> document, Instant time) {
        return vertx.executeBlocking(() -> writer.next(lines, document, time));
    }

    @Override
    public Uni<VerifiedLog> verify(Did did, List<String> lines) {
        return vertx.executeBlocking(() -> LogVerifier.verify(did, lines, new WitnessProofs(), clock.instant()), false);
    }
}
