package kr.civilid.approval.personal.application;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import kr.civilid.approval.Transactions;
import org.jboss.logging.Logger;

/// Once a day: forgets why delegations were given, piece by piece, when nobody needs it any more. That somebody acted
/// for somebody, and on which days, stays. Applicants are forgotten when issuance-service says so.
@ApplicationScoped
public class KeepRetention {

    private static final Logger LOG = Logger.getLogger(KeepRetention.class);
    private static final int AT_ONCE = 100;

    private final List<EndedReasons> tables;
    private final Transactions transactions;
    private final Clock clock;

    KeepRetention(@All List<EndedReasons> tables, Transactions transactions, Clock clock) {
        this.tables = tables;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            cron = "${civilid.retention.at:0 20 4 * * ?}",
            timeZone = "Asia/Seoul",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now().replaceWithVoid();
    }

    /// How many reasons were forgotten.
    public Uni<Integer> now() {
        return Pieces.of(tables, AT_ONCE, transactions, table -> table.forget(clock.instant(), AT_ONCE))
                .invoke(done -> {
                    if (done > 0) {
                        LOG.infof("retention: %d reasons of delegations forgotten", done);
                    }
                });
    }
}
