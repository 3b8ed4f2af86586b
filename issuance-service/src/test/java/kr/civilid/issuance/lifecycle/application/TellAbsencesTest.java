package kr.civilid.issuance.lifecycle.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.Absences.Absence;
import kr.civilid.events.catalog.Absences.Reason;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.EmploymentEvent.ManyAbsencesOrdered;
import kr.civilid.events.catalog.EmploymentEvent.Told;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.Workers;
import kr.civilid.issuance.lifecycle.application.PersonnelOrders.Arriving;
import kr.civilid.issuance.lifecycle.application.TakeOrders.Wanted;
import kr.civilid.issuance.lifecycle.domain.OrderKind;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder;
import kr.civilid.issuance.request.application.IssuancesOfPersons.Line;
import org.junit.jupiter.api.Test;

class TellAbsencesTest {

    private static final Instant NOW = Instant.parse("2026-03-14T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final PersonId KIM = PersonId.next();
    private static final ECKey APPROVAL = key("approval-1");

    private final InMemoryPersonnelOrders orders = new InMemoryPersonnelOrders();
    private final InMemoryToldAbsences told = new InMemoryToldAbsences();
    private final List<Line> lines = new ArrayList<>();
    private final TellAbsences tellAbsences = new TellAbsences(
            orders,
            _ -> Uni.createFrom().item(lines),
            told,
            new Envelopes(APPROVAL, key("notification-1"), new JWKSet(key("issuance-1"))),
            new AtOnce(),
            new SetClock(NOW));

    @Test
    void somebody_without_an_id_is_told_of_with_number_and_days_to_approval_service_alone() {
        take("o-1", OrderKind.LEAVE, TODAY);

        assertThat(told.announced).singleElement().satisfies(event -> {
            assertThat(event.persons()).containsExactly(new Told(KIM, 1));
            assertThat(event.at()).isEqualTo(NOW);
            assertThat(event).asString().doesNotContain("2005000001");
        });
        assertThat(said())
                .isEqualTo(new Absences(
                        "2005000001", List.of(), List.of(new Absence(Reason.LEAVE, TODAY, Absences.OPEN))));
    }

    @Test
    void the_agency_is_that_of_the_last_application() {
        lines.add(new Line(IssuanceId.next(), KIM, new AgencyCode("1741000"), NOW, false));
        take("o-1", OrderKind.SECONDMENT, TODAY.plusDays(3));

        assertThat(said().agencies()).containsExactly(new AgencyCode("1741000"));
        assertThat(said().absences()).containsExactly(new Absence(Reason.SECONDMENT, TODAY.plusDays(3), Absences.OPEN));
    }

    @Test
    void a_return_a_correction_and_a_cancellation_are_told_of_and_what_changes_nothing_is_not() {
        take("o-1", OrderKind.LEAVE, TODAY);
        take("o-1", OrderKind.LEAVE, TODAY);
        take("o-2", OrderKind.PROMOTION, TODAY);
        assertThat(told.announced).hasSize(1);

        take("o-3", OrderKind.RETURN, TODAY.plusDays(9));
        assertThat(said().absences()).containsExactly(new Absence(Reason.LEAVE, TODAY, TODAY.plusDays(8)));

        take(
                "o-4",
                OrderKind.CANCELLATION,
                TODAY,
                new PersonnelOrder.Amendment("o-1", Optional.empty(), Optional.empty()));
        assertThat(said().absences()).isEmpty();
        assertThat(told.announced).hasSize(3);
    }

    @Test
    void of_who_was_never_away_nothing_is_said() {
        take("o-1", OrderKind.RETURN, TODAY);
        take("o-2", OrderKind.RETIREMENT, TODAY);

        assertThat(told.announced).isEmpty();
    }

    @Test
    void those_of_one_call_are_told_of_in_one_event_each_with_what_concerns_them() {
        var numbers = people(900);

        take(numbers);

        var event = told.announced.getFirst();
        assertThat(told.announced).hasSize(1);
        var opened = opened(event);
        var said = new TreeMap<String, PersonId>();
        for (int place = 0; place < opened.size(); place++) {
            said.put(
                    opened.get(place).employeeNumber(),
                    event.persons().get(place).personId());
        }
        assertThat(said).isEqualTo(numbers);
    }

    @Test
    void who_are_too_many_for_one_event_are_told_of_in_several() {
        var numbers = people(2_500);

        take(numbers);

        assertThat(told.announced).extracting(event -> event.persons().size()).containsExactly(1_000, 1_000, 500);
        assertThat(told.announced)
                .allSatisfy(event -> assertThat(EventJson.write(event)).hasSizeLessThan(512 * 1024));
        assertThat(told.said.keySet()).containsExactlyInAnyOrderElementsOf(numbers.values());
    }

    @Test
    void of_who_is_erased_is_said_once_that_there_is_nothing_and_after_all_that_was_said_before() {
        take("o-1", OrderKind.LEAVE, TODAY);
        tellAbsences.nothingOf(KIM).await().indefinitely();
        tellAbsences.nothingOf(KIM).await().indefinitely();

        assertThat(told.announced).hasSize(2);
        assertThat(said()).isEqualTo(new Absences("", List.of(), List.of()));
    }

    /// By employee number.
    private static Map<String, PersonId> people(int many) {
        var numbers = new TreeMap<String, PersonId>();
        for (int place = 0; place < many; place++) {
            numbers.put("20050%05d".formatted(place), PersonId.next());
        }
        return numbers;
    }

    private void take(Map<String, PersonId> numbers) {
        var wanted = new ArrayList<Wanted>();
        numbers.forEach((number, person) -> {
            var order = new PersonnelOrder(0, "o-" + number, person, OrderKind.LEAVE, TODAY, Optional.empty());
            orders.add("esaram", List.of(new Arriving(order, number)), NOW)
                    .await()
                    .indefinitely();
            wanted.add(new Wanted(order.orderId(), number, OrderKind.LEAVE, TODAY, Optional.empty(), number));
        });
        tellAbsences.of(wanted, numbers).await().indefinitely();
    }

    private void take(String id, OrderKind kind, LocalDate day) {
        take(id, kind, day, Optional.empty());
    }

    private void take(String id, OrderKind kind, LocalDate day, PersonnelOrder.Amendment amendment) {
        take(id, kind, day, Optional.of(amendment));
    }

    private void take(String id, OrderKind kind, LocalDate day, Optional<PersonnelOrder.Amendment> amendment) {
        var order = new PersonnelOrder(0, id, KIM, kind, day, amendment);
        orders.add("esaram", List.of(new Arriving(order, id)), NOW).await().indefinitely();
        var wanted = new Wanted(id, "2005000001", kind, day, amendment, id);
        tellAbsences.of(List.of(wanted), Map.of("2005000001", KIM)).await().indefinitely();
    }

    private Absences said() {
        var last = told.announced.getLast();
        assertThat(last.persons()).containsExactly(new Told(KIM, told.announced.size()));
        return opened(last).getFirst();
    }

    private static List<Absences> opened(ManyAbsencesOrdered event) {
        return event.absences().open(new JWKSet(APPROVAL), ManyAbsences.class).each();
    }

    /// On the thread of the test.
    static final class AtOnce implements Workers {

        @Override
        public <T> Uni<T> run(Supplier<T> work) {
            return Uni.createFrom().item(work);
        }
    }

    static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
