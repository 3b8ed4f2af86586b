package kr.civilid.issuance.credential.application;

import static kr.civilid.testkit.time.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.issuance.credential.application.LawfulOrder.Said;
import kr.civilid.issuance.stage.AtOnce;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.Test;

/// Commands by chance from several callers at the same moment, over PostgreSQL and Kafka: afterwards [RuleBook] reads
/// what was announced. `-Dcivilid.lives.seed` gives each caller the same commands again.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ParallelLivesTest {

    private static final int CALLERS = 8;
    private static final int COMMANDS = 400;

    @Inject
    ParallelLives lives;

    @Test
    void whoever_comes_first_no_life_takes_an_unlawful_path() throws Exception {
        var seed = Long.getLong("civilid.lives.seed", System.nanoTime());
        System.out.printf("%d commands from %d callers, the first seed %d%n", CALLERS * COMMANDS, CALLERS, seed);

        var deadlocks = deadlocks();
        AtOnce.allAtOnce(IntStream.range(0, CALLERS)
                .mapToObj(caller -> (Callable<Boolean>) () -> {
                    var random = new Random(seed + caller);
                    IntStream.range(0, COMMANDS).forEach(_ -> lives.something(random));
                    return true;
                })
                .toList());
        await().atMost(Duration.ofSeconds(60)).until(this::everythingSaidIsHeard);
        assertThat(deadlocks()).isEqualTo(deadlocks);

        var announced = 0;
        for (var person : persons()) {
            var events = announced(person);
            var book = LawfulOrder.of(events);
            announced += events.size();
            book.stages()
                    .forEach((id, stage) -> assertThat(
                                    Database.column("select stage from issuance where id = ?", id.value()))
                            .containsExactly(stage.name()));
        }
        System.out.printf("%d events announced%n", announced);
        assertThat(announced).isGreaterThan(CALLERS * COMMANDS / 20);
    }

    /// A deadlock is answered as a long wait is, and is none.
    private static long deadlocks() {
        return Database.count("select deadlocks from pg_stat_database where datname = current_database()");
    }

    private boolean everythingSaidIsHeard() {
        return lives.said.keySet().stream()
                .allMatch(id -> Database.count("select count(*) from inbox where event_id = ?", id) == 1);
    }

    private List<String> persons() {
        var numbers = "'" + String.join("','", lives.ids()) + "'";
        return Database.column("select distinct person_id::text from issuance where id::text in (" + numbers + ")");
    }

    private List<Said> announced(String person) throws IOException {
        var keys = """
                select id::text from issuance where person_id = ?::uuid
                union select id::text from credential where person_id = ?::uuid""";
        var rows = Database.column(
                "select coalesce(causation_id::text, '') || ' ' || convert_from(payload, 'UTF8') from outbox where key in ("
                        + keys + ") order by id",
                person,
                person);
        var events = new ArrayList<Said>();
        for (var row : rows) {
            var parts = row.split(" ", 2);
            var cause = parts[0].isEmpty() ? null : lives.said.get(UUID.fromString(parts[0]));
            events.add(new Said(event(parts[1]), cause));
        }
        return events;
    }

    private static Event event(String json) throws IOException {
        var type = EventJson.MAPPER.readTree(json).get("type").asText().startsWith("issuance.")
                ? IssuanceEvent.class
                : CredentialEvent.class;
        return EventJson.MAPPER.readValue(json, type);
    }
}
