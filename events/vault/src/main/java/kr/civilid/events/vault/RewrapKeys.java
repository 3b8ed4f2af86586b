package kr.civilid.events.vault;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kr.civilid.events.vault.PersonKeys.Use;
import org.jboss.logging.Logger;

/// Brings every person's key under the active master key, while reads and writes go on.
///
/// A piece is one short transaction; what it has done stays done, so whoever is stopped goes on where it was, and
/// several replicas share the work. `civilid.vault.rewrap.waiting` is 0 when an old master key may go.
@ApplicationScoped
public class RewrapKeys {

    static final int AT_ONCE = 100;

    private static final Logger LOG = Logger.getLogger(RewrapKeys.class);

    private final PersonKeys personKeys;
    private final MasterKeys masterKeys;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();

    public RewrapKeys(PersonKeys personKeys, MasterKeys masterKeys, MeterRegistry meters) {
        this.personKeys = personKeys;
        this.masterKeys = masterKeys;
        meters.gauge("civilid.vault.rewrap.waiting", waiting);
        meters.gauge("civilid.vault.unreadable", unreadable);
    }

    @Scheduled(every = "${civilid.vault.rewrap-every:PT30S}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return now().replaceWithVoid();
    }

    /// How many keys were wrapped anew.
    public Uni<Integer> now() {
        return look().flatMap(found -> Multi.createFrom()
                .iterable(found)
                .filter(use -> masterKeys.known().contains(use.masterKey()))
                .onItem()
                .transformToUniAndConcatenate(this::all)
                .collect()
                .with(java.util.stream.Collectors.summingInt(Integer::intValue))
                .call(done -> done > 0
                        ? look().invoke(_ -> tell(done))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<List<Use>> look() {
        return Panache.withTransaction(() -> personKeys.besides(masterKeys.active()))
                .invoke(this::measure);
    }

    private void measure(List<Use> found) {
        waiting.set(found.stream().mapToLong(Use::persons).sum());
        unreadable.set(0);
        found.stream()
                .filter(use -> !masterKeys.known().contains(use.masterKey()))
                .forEach(use -> {
                    unreadable.addAndGet(use.persons());
                    LOG.errorf(
                            "master key %s is missing: the personal data of %d persons cannot be opened until the"
                                    + " service is given it back",
                            use.masterKey(), use.persons());
                });
    }

    private void tell(int done) {
        LOG.infof("%d keys wrapped anew under %s, %d to go", done, masterKeys.active(), waiting.get());
    }

    private Uni<Integer> all(Use use) {
        return Multi.createBy()
                .repeating()
                .uni(() -> Panache.withTransaction(() -> personKeys.rewrap(use.masterKey(), AT_ONCE)))
                .whilst(done -> done == AT_ONCE)
                .invoke(done -> waiting.addAndGet(-done))
                .collect()
                .with(java.util.stream.Collectors.summingInt(Integer::intValue));
    }
}
