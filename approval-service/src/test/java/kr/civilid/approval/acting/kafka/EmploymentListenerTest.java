package kr.civilid.approval.acting.kafka;

import static kr.civilid.approval.stage.Desk.approve;
import static kr.civilid.approval.stage.Desk.as;
import static kr.civilid.approval.stage.Desk.problem;
import static kr.civilid.approval.stage.Desk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.JWSObject;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.civilid.approval.stage.Bureau;
import kr.civilid.approval.stage.Bus;
import kr.civilid.approval.stage.MovableClock;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.Absences.Absence;
import kr.civilid.events.catalog.Absences.Reason;
import kr.civilid.events.catalog.EmploymentEvent;
import kr.civilid.events.catalog.EmploymentEvent.ManyAbsencesOrdered;
import kr.civilid.events.catalog.EmploymentEvent.Told;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.Sealed;
import kr.civilid.events.catalog.TellingId;
import kr.civilid.testkit.parts.Database;
import kr.civilid.testkit.parts.RealParts;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the personnel order that is heard to the decision in the head's name, and what is kept of it.
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EmploymentListenerTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final String RULES = """
            {"version": 0,
             "department": {"deadlineDays": 3, "remindBefore": 1, "next": {"offices": ["HR_OFFICER"], "officials": []}},
             "hr": {"deadlineDays": 3, "remindBefore": 1, "next": {"offices": [], "officials": []}},
             "delegatedDecisions": [],
             "departments": [{"department": "digital-government", "head": "2005000001", "deputies": ["2016000009"]}]}
            """;

    private final Bureau bureau = Bureau.found();
    private final Caller cho = bureau.person("cho", "2016000009", "applicant");
    private final PersonId kim = PersonId.next();
    private long sequence;

    @Inject
    MovableClock clock;

    @BeforeEach
    void cho_acts_for_the_head() {
        as(bureau.hr())
                .contentType("application/json")
                .body(RULES)
                .put("/chains/{agency}", bureau.agency().digits())
                .then()
                .statusCode(200)
                .body("departments[0].deputies", contains("2016000009"));
    }

    @Test
    void the_deputy_decides_for_a_head_on_leave_and_the_record_says_why() throws ParseException {
        var id = bureau.applied();
        approve(cho, id, bureau).statusCode(403).body("type", problem("not-an-approver"));

        told(new Absence(Reason.LEAVE, TODAY, Absences.OPEN));

        approve(bureau.head(), id, bureau).statusCode(403).body("type", problem("absent-by-order"));
        as(bureau.head()).get("/approvals").then().statusCode(403);
        as(cho).get("/approvals")
                .then()
                .body("items.issuanceId", contains(id.toString()))
                .body("items[0].actingFor", equalTo("2005000001"));
        approve(cho, id, bureau)
                .statusCode(201)
                .body("steps[0].decidedAs", equalTo("ACTING_FOR"))
                .body("steps[0].absence.byOrder", equalTo(true))
                .body("steps[0].absence.from", equalTo(TODAY.toString()))
                .body("steps[0].absence", not(hasKey("until")));
        assertThat(absenceInEvidence(id))
                .containsEntry("cause", "LEAVE")
                .containsEntry("from", TODAY.toString())
                .doesNotContainKey("until");
        assertThat(Database.column(
                        "select absence_cause || ' ' || absence_from from decision where issuance_id = ?", id.value()))
                .containsExactly("LEAVE " + TODAY);
        as(bureau.head()).get("/post-reports").then().body("items.issuanceId", contains(id.toString()));
    }

    @Test
    void an_order_counts_from_its_day_until_the_head_is_back() {
        var id = bureau.applied();
        told(new Absence(Reason.SECONDMENT, TODAY.plusDays(2), TODAY.plusDays(3)));
        read(cho, id).statusCode(403);

        clock.ahead(Duration.ofDays(2));
        read(cho, id).statusCode(200);
        read(bureau.head(), id).statusCode(403);
        clock.ahead(Duration.ofDays(4));
        read(cho, id).statusCode(403);
        read(bureau.head(), id).statusCode(200);
    }

    @Test
    void what_is_cancelled_or_of_somebody_erased_counts_no_longer() {
        var id = bureau.applied();
        told(new Absence(Reason.DUTY_SUSPENSION, TODAY, Absences.OPEN));
        read(cho, id).statusCode(200);

        told();
        read(cho, id).statusCode(403);
        told(new Absence(Reason.LEAVE, TODAY, Absences.OPEN));
        Bus.say(new IssuanceEvent.PersonErased(IssuanceId.next(), kim, Instant.now()));
        awaitAbsences(0);
        read(bureau.head(), id).statusCode(200);
    }

    @Test
    void of_many_told_at_once_one_that_is_not_for_us_holds_up_none() {
        var people = Stream.generate(PersonId::next).limit(40).toList();
        people.forEach(person -> {
            if (person.equals(people.get(20))) {
                var alone = List.of(new Told(PersonId.next(), 1));
                Bus.say(new ManyAbsencesOrdered(TellingId.next(), alone, new Sealed("not.for.us"), Instant.now()));
            }
            Bus.say(said(Map.of(new Told(person, 1), away("2005000002", 1))));
        });

        await().atMost(Bus.PATIENCE)
                .until(() ->
                        people.stream().allMatch(person -> absencesOf(person).equals(List.of("LEAVE"))));
    }

    private void told(Absence... absences) {
        var content = new Absences("2005000001", List.of(bureau.agency()), List.of(absences));
        Bus.say(said(Map.of(new Told(kim, ++sequence), content)));
        awaitAbsences(absences.length);
    }

    private static EmploymentEvent said(Map<Told, Absences> of) {
        var all = List.copyOf(of.entrySet());
        var content = new ManyAbsences(all.stream().map(Map.Entry::getValue).toList());
        return new ManyAbsencesOrdered(
                TellingId.next(), all.stream().map(Map.Entry::getKey).toList(), Bureau.sealed(content), Instant.now());
    }

    private Absences away(String number, int times) {
        var leave = new Absence(Reason.LEAVE, TODAY, Absences.OPEN);
        return new Absences(number, List.of(bureau.agency()), Collections.nCopies(times, leave));
    }

    private void awaitAbsences(int count) {
        await().atMost(Bus.PATIENCE).until(() -> absencesOf(kim).size() == count);
    }

    private static List<String> absencesOf(PersonId person) {
        return Database.column("select cause from ordered_absence where person_id = ?", person.value());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> absenceInEvidence(IssuanceId id) throws ParseException {
        List<String> records = as(bureau.auditor())
                .get("/approvals/{id}/evidence", id.toString())
                .then()
                .extract()
                .path("records");
        return (Map<String, Object>)
                JWSObject.parse(records.getFirst()).getPayload().toJSONObject().get("absence");
    }
}
