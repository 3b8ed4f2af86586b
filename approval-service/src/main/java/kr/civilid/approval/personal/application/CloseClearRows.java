package kr.civilid.approval.personal.application;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.civilid.approval.Transactions;
import org.jboss.logging.Logger;

/// Closes what lies in clear from before, while reads and writes go on, in pieces of one short transaction. Looks again
/// and again, since a replica of before may still write.
@ApplicationScoped
public class CloseClearRows {

    private static final int AT_ONCE = 20;

    private static final Logger LOG = Logger.getLogger(CloseClearRows.class);

    private final List<ClearRows> tables;
    private final Transactions transactions;

    CloseClearRows(@All List<ClearRows> tables, Transactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Scheduled(every = "${civilid.vault.rewrap-every:PT30S}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now().replaceWithVoid();
    }

    /// How many rows were closed.
    public Uni<Integer> now() {
        return Pieces.of(tables, AT_ONCE, transactions, table -> table.close(AT_ONCE))
                .invoke(done -> {
                    if (done > 0) {
                        LOG.infof("%d rows of before closed", done);
                    }
                });
    }
}
