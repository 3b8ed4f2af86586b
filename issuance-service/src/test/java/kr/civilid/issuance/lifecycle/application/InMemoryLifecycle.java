package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.credential.application.Credentials;
import kr.civilid.issuance.credential.application.IdBeginnings;
import kr.civilid.issuance.enrolment.application.ConsentSettings;
import kr.civilid.issuance.lifecycle.application.OrderEffects.Table;
import kr.civilid.issuance.lifecycle.application.OutdatedConsents.Outdated;
import kr.civilid.issuance.lifecycle.application.PersonnelOrders.Arriving;
import kr.civilid.issuance.lifecycle.application.PersonnelOrders.Due;
import kr.civilid.issuance.lifecycle.domain.Effect;
import kr.civilid.issuance.lifecycle.domain.Effect.Action;
import kr.civilid.issuance.lifecycle.domain.Effects;
import kr.civilid.issuance.lifecycle.domain.Employment;
import kr.civilid.issuance.lifecycle.domain.ErasureReason;
import kr.civilid.issuance.lifecycle.domain.OrderKind;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder.Amendment;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.IssuancesOfPersons;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;

/// What may become of an ID once it lives, over the twins: orders, lost and new phones, locked PINs, new terms,
/// erasure.
public final class InMemoryLifecycle {

    private static final LifecycleSettings SETTINGS = Settings.with(Map.of());

    private final InMemoryPersonnelOrders orders = new InMemoryPersonnelOrders();
    private final InMemoryTerms terms = new InMemoryTerms();
    private final Clock clock;
    private final WelcomeId welcomeId;
    private final ApplyOrders applyOrders;
    private final OrdersComeDue ordersComeDue;
    private final ReportLoss reportLoss;
    private final EndLostIds endLostIds;
    private final RevokeLockedId revokeLockedId;
    private final AskConsentAgain askConsentAgain;
    private final FollowConsent followConsent;
    private final ErasePerson erasePerson;
    private final InMemoryPhones phones;
    private final RestReplacedId restReplacedId;
    private final EndStrandedIds endStrandedIds;

    public InMemoryLifecycle(
            Issuances issuances, Credentials credentials, IssuancesOfPersons applications, Clock clock) {
        var transactions = new DirectTransactions();
        var notices = new InMemoryOwedNotices();
        var changeId = new ChangeId(credentials, notices, clock);
        var reports = new InMemoryLossReports();
        this.clock = clock;
        applyOrders = new ApplyOrders(
                orders,
                () -> Uni.createFrom().item(new Table(usual(), Map.of())),
                applications,
                issuances,
                new FollowEmployment(credentials, notices),
                clock);
        welcomeId = new WelcomeId(orders, applyOrders, notices, clock);
        ordersComeDue = new OrdersComeDue(orders, applyOrders, transactions, clock);
        // Who may see whose ID is asked where an official reports a loss; here its holder does.
        reportLoss = new ReportLoss(
                null, changeId, reports, new LossNotes(reports, null), null, SETTINGS, transactions, clock);
        endLostIds = new EndLostIds(reports, changeId, SETTINGS, transactions, clock);
        revokeLockedId = new RevokeLockedId(changeId);
        askConsentAgain =
                new AskConsentAgain(terms, terms, new ShortGrace(), issuances, changeId, notices, transactions, clock);
        followConsent = new FollowConsent(changeId);
        phones = new InMemoryPhones(credentials, issuances);
        restReplacedId = new RestReplacedId(changeId, notices, clock);
        endStrandedIds = new EndStrandedIds(phones, changeId, transactions);
        erasePerson = new ErasePerson(
                new InMemoryErasures(issuances, applications, credentials),
                issuances,
                InMemoryToldAbsences.telling(orders, clock),
                null,
                transactions,
                clock);
    }

    public IdBeginnings beginnings() {
        return welcomeId;
    }

    /// `days` from today, and after it, before it or on it.
    public Uni<Void> order(PersonId person, OrderKind kind, int days) {
        return arrive(person, kind, today().plusDays(days), Optional.empty());
    }

    /// Of the order that came `back` orders ago, whomever it was about: another date, or it never was.
    public Uni<Void> amend(int back, boolean cancelled) {
        var amended = orders.held.get("o-" + (orders.held.size() - 1 - back));
        if (amended == null) {
            return Uni.createFrom().voidItem();
        }
        var order = amended.order();
        return cancelled
                ? arrive(
                        order.person(),
                        OrderKind.CANCELLATION,
                        today(),
                        Optional.of(new Amendment(order.orderId(), Optional.empty(), Optional.empty())))
                : arrive(
                        order.person(),
                        OrderKind.CORRECTION,
                        today(),
                        Optional.of(
                                new Amendment(order.orderId(), Optional.empty(), Optional.of(today().plusDays(1)))));
    }

    private Uni<Void> arrive(PersonId person, OrderKind kind, LocalDate on, Optional<Amendment> amendment) {
        var order = new PersonnelOrder(0, "o-" + orders.held.size(), person, kind, on, amendment);
        var due = order.days().stream().map(day -> new Due(person, day)).toList();
        return orders.add("esaram", List.of(new Arriving(order, "content")), clock.instant())
                .chain(() -> orders.remind(due))
                .chain(() -> applyOrders.to(person, "esaram"));
    }

    /// What is done every few seconds or minutes: orders take effect, lost and stranded IDs end, old consents run out.
    public Uni<?> jobs() {
        return ordersComeDue
                .some()
                .chain(endLostIds::now)
                .chain(endStrandedIds::now)
                .chain(askConsentAgain::now);
    }

    /// Whether it took the place of another one.
    public Uni<Boolean> bindPhone(Request request, int phone) {
        return phones.bind(request.personId(), request.id(), phone)
                .map(old -> restReplacedId.rest(old, request.personId()).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    public Uni<?> lose(PersonId person) {
        return reportLoss.byHolder(person);
    }

    public Uni<Void> lockPin(PersonId person) {
        return revokeLockedId.end(person);
    }

    /// The holder of this issuance has not agreed to the terms that are in force from now on.
    public Uni<Void> outdateConsent(Issuance issuance) {
        var request = issuance.request();
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> terms.outdated.put(
                        request.id(), new Outdated(request.id(), request.personId(), "2026-02", clock.instant())));
    }

    public Uni<Void> consentAgain(Issuance.Issued issued) {
        terms.outdated.remove(issued.request().id());
        return followConsent.agreed(issued);
    }

    public Uni<Void> withdrawConsent(PersonId person) {
        return followConsent.withdrew(person);
    }

    public Uni<?> erase(PersonId person) {
        return erasePerson.of(person, ErasureReason.HOLDER_REQUEST, "any life");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Employment.SEOUL);
    }

    private static Effects usual() {
        return new Effects(Map.of(
                OrderKind.LEAVE, new Effect(Action.SUSPEND, Optional.of(Reason.ON_LEAVE)),
                OrderKind.RETURN, new Effect(Action.RESUME, Optional.of(Reason.ON_LEAVE)),
                OrderKind.DUTY_SUSPENSION, new Effect(Action.SUSPEND, Optional.of(Reason.DUTY_SUSPENDED)),
                OrderKind.DUTY_RESUMPTION, new Effect(Action.RESUME, Optional.of(Reason.DUTY_SUSPENDED)),
                OrderKind.TRANSFER, new Effect(Action.NEEDS_RENEWAL, Optional.empty()),
                OrderKind.PROMOTION, new Effect(Action.NEEDS_RENEWAL, Optional.empty()),
                OrderKind.RETIREMENT, new Effect(Action.REVOKE, Optional.empty()),
                OrderKind.DISMISSAL, new Effect(Action.REVOKE, Optional.empty()),
                OrderKind.REHIRE, new Effect(Action.RESUME, Optional.of(Reason.EMPLOYMENT_ENDED))));
    }

    private static final class ShortGrace implements ConsentSettings {

        @Override
        public Duration grace() {
            return Duration.ofMinutes(1);
        }

        @Override
        public String every() {
            return "off";
        }
    }
}
