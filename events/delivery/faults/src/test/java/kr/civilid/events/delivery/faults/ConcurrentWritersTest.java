package kr.civilid.events.delivery.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.Topics;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Goal F5: ids are taken in one order and committed in another, and still nothing is skipped or overtaken.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConcurrentWritersTest {

    private static final int WRITERS = 64;
    private static final int ROUNDS = 25;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<IssuanceId> AGGREGATES =
            Stream.generate(IssuanceId::next).limit(100).toList();

    private final long seed = System.nanoTime();
    private final Bus bus = new Bus();

    @Inject
    Desk desk;

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void sixty_four_writers_with_open_transactions_lose_no_row_and_keep_the_order_of_each_key() {
        System.out.println("seed " + seed);
        Multi.createFrom()
                .range(0, WRITERS)
                .onItem()
                .transformToUni(writer -> rounds(new Random(seed + writer)))
                .merge(WRITERS)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(120));
        var keys = new HashSet<>(AGGREGATES.stream().map(IssuanceId::toString).toList());
        await().atMost(SOON).until(ConcurrentWritersTest::allPublished);

        var committed = Database.column(
                "select key || ' ' || sequence from outbox o join aggregate a on o.key = a.id::text where a.id = any (?::uuid[])",
                "{" + String.join(",", keys) + "}");
        var sent = new LinkedHashMap<String, List<Long>>();
        bus.all(Topics.ISSUANCE, record -> keys.contains(record.key())).forEach(record -> note(sent, record));
        assertThat(committed).hasSizeGreaterThan(WRITERS * ROUNDS / 2);
        assertThat(sent.entrySet().stream()
                        .flatMap(lane -> lane.getValue().stream().map(sequence -> lane.getKey() + " " + sequence)))
                .containsExactlyInAnyOrderElementsOf(committed);
        sent.values()
                .forEach(sequences -> assertThat(sequences)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, sequences.size())
                                .mapToObj(Long::valueOf)
                                .toList()));
    }

    @Test
    void many_at_once_keep_the_relay_awake_and_none_afterwards_lets_it_be_woken_again() {
        await().atMost(SOON).until(() -> !awake());
        var writing = Multi.createFrom()
                .range(0, WRITERS)
                .onItem()
                .transformToUni(writer -> rounds(new Random(seed + writer)))
                .merge(WRITERS)
                .collect()
                .asList()
                .subscribeAsCompletionStage();

        await().pollInterval(Duration.ofMillis(10)).atMost(SOON).until(ConcurrentWritersTest::awake);
        await().atMost(Duration.ofSeconds(120)).until(writing::isDone);
        await().atMost(SOON).until(ConcurrentWritersTest::allPublished);
        await().atMost(SOON).until(() -> !awake());
    }

    private static boolean allPublished() {
        return Database.count("select count(*) from outbox where published_at is null") == 0;
    }

    private static boolean awake() {
        return Database.count("select count(*) from relay where awake") == 1;
    }

    private Uni<Void> rounds(Random random) {
        return Multi.createFrom()
                .range(0, ROUNDS)
                .onItem()
                .transformToUniAndConcatenate(_ -> desk.advance(
                                AGGREGATES.get(random.nextInt(AGGREGATES.size())),
                                Duration.ofMillis(random.nextInt(40)),
                                random.nextInt(10) == 0)
                        // Undone, or given up after waiting too long for the row: the table tells what was committed.
                        .onFailure()
                        .recoverWithNull()
                        .replaceWith(1))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /// In the order of the partition, each event where it came first.
    private static void note(Map<String, List<Long>> sent, ConsumerRecord<String, byte[]> record) {
        var sequences = sent.computeIfAbsent(record.key(), _ -> new ArrayList<>());
        var sequence = Long.parseLong(Bus.header(record, "ce_sequence"));
        if (!sequences.contains(sequence)) {
            sequences.add(sequence);
        }
    }
}
