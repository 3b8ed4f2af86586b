package kr.civilid.notification.delivery.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import kr.civilid.notification.delivery.application.Retention.Kind;
import kr.civilid.notification.delivery.domain.Restraint;
import org.jboss.logging.Logger;

/// Forgets to whom texts went when nobody needs it any more, piece by piece. That there was one, of which kind and
/// when, stays.
@ApplicationScoped
public class KeepRetention {

    private static final Logger LOG = Logger.getLogger(KeepRetention.class);
    private static final int AT_ONCE = 500;

    private final Retention retention;
    private final RetentionSettings settings;
    private final Clock clock;

    KeepRetention(Retention retention, RetentionSettings settings, Clock clock) {
        if (settings.phoneHashes().compareTo(Restraint.HOUR) < 0) {
            throw new IllegalArgumentException(
                    "civilid.retention.phone-hashes must be at least PT1H: texts to one phone are counted for so long");
        }
        this.retention = retention;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${civilid.retention.every:PT1H}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void regularly() {
        try {
            now();
        } catch (NotStored e) {
            LOG.warn("retention waits: the database does not answer", e);
        }
    }

    public void now() {
        for (var kind : Kind.values()) {
            var then = clock.instant().minus(kept(kind));
            var all = 0;
            int some;
            do {
                some = retention.forget(kind, then, AT_ONCE);
                all += some;
            } while (some >= AT_ONCE);
            if (all > 0) {
                LOG.infof("retention: %d %s forgotten", all, kind);
            }
        }
    }

    private Duration kept(Kind kind) {
        return switch (kind) {
            case RECIPIENTS -> settings.recipients();
            case PHONE_HASHES -> settings.phoneHashes();
            case RECEIPTS -> settings.receipts();
        };
    }
}
