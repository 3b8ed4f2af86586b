package kr.civilid.issuance.lifecycle.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.CredentialId;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.credential.application.InMemoryCredentials;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.lifecycle.application.OrderEffects.Table;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;
import kr.civilid.issuance.lifecycle.application.TakeOrders.Result;
import kr.civilid.issuance.lifecycle.application.TakeOrders.Wanted;
import kr.civilid.issuance.lifecycle.domain.Effect;
import kr.civilid.issuance.lifecycle.domain.Effect.Action;
import kr.civilid.issuance.lifecycle.domain.Effects;
import kr.civilid.issuance.lifecycle.domain.OrderKind;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.request.application.InMemoryIssuances;
import kr.civilid.issuance.request.application.IssuancesOfPersons.Line;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;
import kr.civilid.issuance.request.domain.Role;
import org.junit.jupiter.api.Test;

class TakeOrdersTest {

    private static final Caller ESARAM = new Caller(
            "subject",
            "service-account-esaram",
            Set.of(Role.HR_SYSTEM),
            "esaram",
            Optional.empty(),
            Optional.empty(),
            "10.0.0.1");
    /// One second before midnight in Seoul.
    private static final Instant LATE = Instant.parse("2026-03-14T14:59:59Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 15);

    private final SetClock clock = new SetClock(LATE);
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private final InMemoryPersonnelOrders orders = new InMemoryPersonnelOrders();
    private final InMemoryOwedNotices notices = new InMemoryOwedNotices();
    private final Map<String, PersonId> persons = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private final ApplyOrders applyOrders = new ApplyOrders(
            orders,
            () -> Uni.createFrom().item(new Table(effects(), Map.of())),
            of -> Uni.createFrom()
                    .item(() -> lines.stream()
                            .filter(line -> of.contains(line.person()))
                            .toList()),
            issuances,
            new FollowEmployment(credentials, notices),
            clock);
    private final TakeOrders takeOrders = new TakeOrders(
            (_, numbers) -> Uni.createFrom()
                    .item(() -> numbers.stream().collect(Collectors.toMap(number -> number, this::person))),
            orders,
            applyOrders,
            InMemoryToldAbsences.telling(orders, clock),
            (_, whose, act, _) -> {
                noted.add(act.text() + " " + whose.size());
                return Uni.createFrom().voidItem();
            },
            Settings.with(Map.of("civilid.lifecycle.orders-per-call", "2")),
            new DirectTransactions(),
            clock);
    private final OrdersComeDue ordersComeDue = new OrdersComeDue(orders, applyOrders, new DirectTransactions(), clock);

    @Test
    void an_order_for_tomorrow_takes_effect_at_midnight_in_Seoul() {
        holds("2020123456");

        assertThat(take(order("o-1", OrderKind.LEAVE, TOMORROW))).containsExactly(Result.WAITING);
        comeDue();
        assertThat(state("2020123456")).isInstanceOf(Credential.Active.class);

        clock.pass(Duration.ofSeconds(1));
        comeDue();
        assertThat(state("2020123456")).isInstanceOf(Credential.Suspended.class);
        assertThat(orders.due).isEmpty();
    }

    @Test
    void what_is_in_effect_changes_the_id_and_the_holder_is_told() {
        var id = holds("2020123456");

        assertThat(take(order("o-1", OrderKind.LEAVE, TODAY), order("o-2", OrderKind.TRANSFER, TODAY)))
                .containsExactly(Result.APPLIED, Result.APPLIED);
        take(order("o-3", OrderKind.RETURN, TODAY));

        assertThat(state("2020123456")).isInstanceOf(Credential.NeedsRenewal.class);
        assertThat(notices.all)
                .containsExactly(
                        Owed.of(id.issuanceId(), Notice.SUSPENDED, Reason.ON_LEAVE),
                        new Owed(id.issuanceId(), Notice.RESUMED, Optional.empty(), Optional.empty()),
                        Owed.of(id.issuanceId(), Notice.REMINDER, Reason.DETAILS_CHANGED));
        assertThat(noted).containsExactly("order.take 1", "order.take 1");
    }

    @Test
    void a_repeated_order_gets_its_answer_and_does_nothing() {
        holds("2020123456");
        take(order("o-1", OrderKind.LEAVE, TODAY));
        var announced = credentials.announced.size();
        var turns = orders.turns.size();

        assertThat(take(order("o-1", OrderKind.LEAVE, TODAY))).containsExactly(Result.APPLIED);

        assertThat(credentials.announced).hasSize(announced);
        assertThat(orders.turns).hasSize(turns);
    }

    @Test
    void another_content_under_a_known_id_is_refused_alone() {
        holds("2020123456");
        take(order("o-1", OrderKind.SECONDMENT, TODAY));

        assertThat(take(order("o-1", OrderKind.RETIREMENT, TODAY), order("o-2", OrderKind.LEAVE, TODAY)))
                .containsExactly(Result.REFUSED, Result.APPLIED);

        assertThat(state("2020123456")).isInstanceOf(Credential.Suspended.class);
    }

    @Test
    void the_end_of_employment_ends_id_and_application() {
        holds("2020123456");
        var application = applies("2020123456");

        take(order("o-1", OrderKind.DISMISSAL, TODAY));

        assertThat(credentials.held.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Credential.Revoked.class,
                        revoked -> assertThat(revoked.reason()).isEqualTo(Reason.EMPLOYMENT_ENDED));
        assertThat(issuances.announced).containsExactly(new IssuanceEvent.Withdrawn(application.id(), LATE));
        assertThat(notices.all).extracting(Owed::notice).containsExactly(Notice.REVOKED);
    }

    @Test
    void orders_about_people_without_an_id_wait_for_it() {
        take(order("o-1", OrderKind.LEAVE, TODAY));
        var id = holds("2020123456");

        welcome().begun(id).await().indefinitely();

        assertThat(state("2020123456")).isInstanceOf(Credential.Suspended.class);
        assertThat(notices.all).extracting(Owed::notice).containsExactly(Notice.ISSUED, Notice.SUSPENDED);
    }

    @Test
    void nobody_whose_employment_has_ended_begins_an_id() {
        take(order("o-1", OrderKind.RETIREMENT, TODAY));

        assertThatThrownBy(() -> welcome().ahead(person("2020123456")).await().indefinitely())
                .isInstanceOf(OAuthError.class);
        take(order("o-2", OrderKind.REHIRE, TODAY));
        welcome().ahead(person("2020123456")).await().indefinitely();

        assertThat(orders.turns).contains(person("2020123456"));
    }

    @Test
    void more_than_one_call_may_bring_are_refused_as_a_whole() {
        assertThatThrownBy(() -> take(
                        order("o-1", OrderKind.LEAVE, TODAY),
                        order("o-2", OrderKind.LEAVE, TODAY),
                        order("o-3", OrderKind.LEAVE, TODAY)))
                .isInstanceOf(TooManyOrders.class);
        assertThat(orders.held).isEmpty();
    }

    private WelcomeId welcome() {
        return new WelcomeId(orders, applyOrders, notices, clock);
    }

    private List<Result> take(Wanted... wanted) {
        return takeOrders.by(ESARAM, List.of(wanted)).await().indefinitely();
    }

    private void comeDue() {
        ordersComeDue.some().await().indefinitely();
    }

    private static Wanted order(String id, OrderKind kind, LocalDate day) {
        return new Wanted(id, "2020123456", kind, day, Optional.empty(), id + kind + day);
    }

    private PersonId person(String number) {
        return persons.computeIfAbsent(number, _ -> PersonId.next());
    }

    private Credential.Active holds(String number) {
        var request = Hong.request(person(number));
        lines.add(line(request, false));
        var live = Credential.Active.begin(
                CredentialId.next(), request.id(), request.personId(), Instant.MAX, List.of(), LATE);
        credentials.save(live, "test").await().indefinitely();
        return live.to();
    }

    private Request applies(String number) {
        var request = Hong.request(person(number));
        lines.add(line(request, true));
        issuances.hold(new Issuance.Invited(request), Hong.EMPLOYEE);
        return request;
    }

    private static Line line(Request request, boolean open) {
        return new Line(request.id(), request.personId(), request.agency(), request.requestedAt(), open);
    }

    private Credential.Live state(String number) {
        return credentials.of(person(number)).await().indefinitely().orElseThrow();
    }

    private static Effects effects() {
        return new Effects(Map.of(
                OrderKind.LEAVE, new Effect(Action.SUSPEND, Optional.of(Reason.ON_LEAVE)),
                OrderKind.RETURN, new Effect(Action.RESUME, Optional.of(Reason.ON_LEAVE)),
                OrderKind.TRANSFER, new Effect(Action.NEEDS_RENEWAL, Optional.empty()),
                OrderKind.RETIREMENT, new Effect(Action.REVOKE, Optional.empty()),
                OrderKind.DISMISSAL, new Effect(Action.REVOKE, Optional.empty()),
                OrderKind.REHIRE, new Effect(Action.RESUME, Optional.of(Reason.EMPLOYMENT_ENDED))));
    }
}
