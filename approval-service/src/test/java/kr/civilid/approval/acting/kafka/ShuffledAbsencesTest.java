package kr.civilid.approval.acting.kafka;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.Absences.Absence;
import kr.civilid.events.catalog.Absences.Reason;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.catalog.EmploymentEvent.AbsencesOrdered;
import kr.civilid.events.catalog.EmploymentEvent.ManyAbsencesOrdered;
import kr.civilid.events.catalog.EmploymentEvent.Told;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.TellingId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Goal F3 for the one topic whose events about a person do not share a key.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ShuffledAbsencesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final int ROUNDS = 60;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<PersonId> people =
            Stream.generate(PersonId::next).limit(30).toList();

    private final Map<PersonId, Told> told = new HashMap<>();

    /// The number of absences that was said last.
    private final Map<PersonId, Integer> model = new HashMap<>();
    private final List<Saying> sayings = new ArrayList<>();

    private record Saying(EmploymentEvent event, long sequence) {}

    @BeforeEach
    void many_were_told_of_many_times_of_some_in_the_former_way() {
        people.forEach(person -> model.put(person, 0));
        for (int round = 0; round < ROUNDS; round++) {
            var chosen = new ArrayList<>(people);
            Collections.shuffle(chosen, random);
            if (random.nextInt(4) == 0) {
                sayAlone(chosen.getFirst());
            } else {
                sayTogether(chosen.subList(0, 1 + random.nextInt(people.size())));
            }
        }
    }

    @Test
    void in_any_order_and_however_often_the_last_that_was_said_of_each_counts() {
        deliver();

        assertThat(found()).as("seed %d", seed).isEqualTo(model);
    }

    @Test
    void of_who_is_erased_nothing_comes_back() {
        var erased = people.subList(0, 10);
        erased.forEach(person -> Bus.say(new IssuanceEvent.PersonErased(IssuanceId.next(), person, Instant.now())));
        await().atMost(Bus.PATIENCE).until(() -> erased.stream().allMatch(ShuffledAbsencesTest::isForgotten));
        erased.forEach(person -> model.put(person, 0));

        deliver();

        assertThat(found()).as("seed %d", seed).isEqualTo(model);
    }

    private void sayAlone(PersonId person) {
        var next = next(person);
        sayings.add(new Saying(
                new AbsencesOrdered(person, Bureau.sealed(absences(person)), Instant.now()), next.sequence()));
    }

    private void sayTogether(List<PersonId> chosen) {
        var persons = chosen.stream().map(this::next).toList();
        var content = new ManyAbsences(chosen.stream().map(this::absences).toList());
        sayings.add(new Saying(
                new ManyAbsencesOrdered(TellingId.next(), persons, Bureau.sealed(content), Instant.now()), 1));
    }

    private Told next(PersonId person) {
        return told.merge(person, new Told(person, 1), (known, _) -> new Told(person, known.sequence() + 1));
    }

    private Absences absences(PersonId person) {
        int count = random.nextInt(4);
        model.put(person, count);
        return new Absences(
                "20050000" + (10 + people.indexOf(person)),
                List.of(),
                Collections.nCopies(count, new Absence(Reason.LEAVE, TODAY, Absences.OPEN)));
    }

    /// Each with an id of its own, as if the inbox had forgotten that it knows the event.
    private void deliver() {
        var deliveries = new ArrayList<Saying>();
        sayings.forEach(saying -> deliveries.addAll(Collections.nCopies(1 + random.nextInt(5), saying)));
        Collections.shuffle(deliveries, random);
        var ids = deliveries.stream().map(_ -> UUID.randomUUID()).toList();
        for (int place = 0; place < ids.size(); place++) {
            var saying = deliveries.get(place);
            Bus.say(ids.get(place), saying.event(), saying.sequence());
        }
        await().atMost(Bus.PATIENCE)
                .until(() -> Database.column("select event_id from inbox where topic = 'employment.v1'")
                        .containsAll(ids.stream().map(UUID::toString).toList()));
    }

    private Map<PersonId, Integer> found() {
        return people.stream()
                .collect(toMap(
                        person -> person,
                        person -> Database.column(
                                        "select cause from ordered_absence where person_id = ?", person.value())
                                .size()));
    }

    private static boolean isForgotten(PersonId person) {
        return Database.column("select 'x' from absences_told where person_id = ?", person.value())
                        .size()
                == 1;
    }
}
