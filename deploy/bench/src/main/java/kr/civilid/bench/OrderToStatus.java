package kr.civilid.bench;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.Service;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.FirstJourney;
import kr.civilid.testkit.peers.HrSystem;

/// S7: from the first call of a personnel order for a hundred thousand until the published list says of every copy of
/// every ID what the order comes to. Held against the same number of rows written, records sent and entries changed by
/// the database and Kafka alone.
final class OrderToStatus {

    private static final int PEOPLE = 100_000;
    /// As many as the issuer hands out at most at once.
    private static final int COPIES = 10;
    private static final int PER_CALL = 1_000;
    private static final int AT_ONCE = 4;
    private static final int SUSPENDED = 2;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration TOO_LONG = Duration.ofMinutes(20);
    private static final String KNOWN_BY = "s7-known-";

    private final LocalSystem system;
    private final HrSystem esaram;
    private final URI list;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));

    OrderToStatus(LocalSystem system) {
        this.system = system;
        this.esaram = new Cast(FirstJourney.addresses(system.addresses())).hrSystem();
        this.list = URI.create(system.addresses().of(Service.DID_REGISTRY) + "/statuslists/900");
    }

    void measure() throws Exception {
        System.out.printf("S7 order to status: preparing %,d people with %d copies of an ID each%n", PEOPLE, COPIES);
        send("SECONDMENT", KNOWN_BY);
        new IssuedCrowd(system.addresses(), list, COPIES).haveTheirIds(KNOWN_BY);
        var published = new PublishedList(list, system.rootCertificate());
        await(published::isThere);
        if (published.count(0, PEOPLE * COPIES) != PEOPLE * COPIES) {
            throw new IllegalStateException("somebody was suspended before the order: this measures nothing");
        }

        long start = System.nanoTime();
        var calls = send("LEAVE", "s7-leave-");
        double answered = secondsSince(start);
        await(() -> published.count(SUSPENDED, PEOPLE * COPIES) == PEOPLE * COPIES);
        double seconds = secondsSince(start);

        double bound = BulkBound.seconds(system.addresses(), "passage.v1", PEOPLE, COPIES);
        System.out.printf(
                "S7 %,d orders, %,d entries: answered after %.1f s (call of %,d: %s), published after %.1f s (goal ≤ 60);"
                        + " rows, records and entries alone %.1f s; ratio %.2f%n",
                PEOPLE, PEOPLE * COPIES, answered, PER_CALL, calls, seconds, bound, bound / seconds);
    }

    private Figures send(String kind, String ids) {
        var calls = IntStream.range(0, PEOPLE / PER_CALL)
                .mapToObj(call -> IntStream.range(call * PER_CALL, (call + 1) * PER_CALL)
                        .mapToObj(number -> order(kind, ids, number))
                        .toList())
                .toList();
        return Crowd.each(calls, AT_ONCE, this::take);
    }

    private Map<String, String> order(String kind, String ids, int number) {
        return Map.of(
                "orderId", "%s%06d".formatted(ids, number),
                "employeeNumber", "S%08d".formatted(number),
                "kind", kind,
                "effectiveDate", today.toString());
    }

    private void take(List<Map<String, String>> orders) {
        for (var result : esaram.orders(orders).expect(202).json().get("results")) {
            if (!"APPLIED".equals(result.get("result").asText())) {
                throw new IllegalStateException("an order was not applied: " + result);
            }
        }
    }

    private static void await(Condition condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > TOO_LONG.toNanos()) {
                throw new IllegalStateException("not published after " + TOO_LONG);
            }
            Thread.sleep(LOOK);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }
}
