package kr.civilid.events.delivery.patience;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Work that a service does before it is ready: a database that is still coming up, or a machine that is busy with
/// starting everything at once, is waited for instead of ending the service.
public final class PatientStart {

    private static final Logger LOG = Logger.getLogger(PatientStart.class);
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// Blocks the starting thread; fails as the last of 20 tries failed.
    public static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        for (int attempt = 1; ; attempt++) {
            try {
                return VertxContextSupport.subscribeAndAwait(work);
            } catch (RuntimeException | java.util.concurrent.ExecutionException passing) {
                if (attempt == TRIES) {
                    throw passing;
                }
                LOG.infof(
                        "not ready to start yet (%s), trying again",
                        passing.getClass().getSimpleName());
                Thread.sleep(PAUSE);
            }
        }
    }

    private PatientStart() {}
}
