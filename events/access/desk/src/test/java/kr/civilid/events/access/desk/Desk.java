package kr.civilid.events.access.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import kr.civilid.events.access.application.AccessRecords;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.access.domain.Act;
import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.access.domain.Whose;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.testkit.parts.Database;

/// A service in small: officials who look at people's data.
@ApplicationScoped
public class Desk {

    public static final AgencyCode MOIS = new AgencyCode("1741000");
    public static final AgencyCode OTHER = new AgencyCode("1130000");
    public static final Visitor PARK = new Visitor(
            "subject-of-park", "park.hr", Set.of("hr-officer"), "civilid-web", Optional.of(MOIS), "192.0.2.7");
    public static final Visitor ESARAM = new Visitor(
            "subject-of-esaram",
            "service-account-esaram",
            Set.of("hr-system"),
            "esaram",
            Optional.empty(),
            "192.0.2.8");

    public enum Looked implements Act {
        READ,
        CHANGED;

        @Override
        public String text() {
            return "desk." + name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public String purpose() {
            return "창구 업무";
        }
    }

    private final AccessRecords accessRecords;
    private final Clock clock;

    Desk(AccessRecords accessRecords, Clock clock) {
        this.accessRecords = accessRecords;
        this.clock = clock;
    }

    public static Whose somebody(AgencyCode agency) {
        return Whose.of(PersonId.next(), IssuanceId.next(), agency);
    }

    public AccessRecord record(Visitor who, Whose whose) {
        return AccessRecord.of(clock.instant(), who, Looked.READ, whose);
    }

    public void looks(Visitor who, Whose whose) {
        in(() -> accessRecords.add(record(who, whose)));
    }

    /// Another one after the turn of a month.
    public static long laneLastWritten() {
        return Database.count("select lane from access_ledger where at <= now() order by at desc limit 1");
    }

    public void looksAt(int people) {
        in(() -> accessRecords.add(IntStream.range(0, people)
                .mapToObj(_ -> record(PARK, somebody(MOIS)))
                .toList()));
    }

    /// Each in a transaction of its own, all at once; `times` of them after each other in each thread.
    public void manyLook(int threads, int times) {
        var all = IntStream.range(0, threads)
                .mapToObj(_ -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, times).forEach(_ -> looks(PARK, somebody(MOIS))),
                        command -> Thread.ofVirtual().start(command)))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    public void in(java.util.function.Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new CompletionException(e);
        }
    }

    public void await(java.util.function.Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new CompletionException(e);
        }
    }

    public static List<String> lanes() {
        return Database.column("select lane from access_lane order by lane");
    }
}
