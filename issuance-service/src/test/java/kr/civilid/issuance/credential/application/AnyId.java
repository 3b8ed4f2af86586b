package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.credential.domain.Transition;
import kr.civilid.issuance.lifecycle.application.InMemoryLifecycle;
import kr.civilid.issuance.lifecycle.domain.OrderKind;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;

/// What may happen to the IDs of [AnyLife] once they live, whether there is one or not.
final class AnyId {

    private static final String BY = "any life";
    private static final List<OrderKind> ORDERS =
            Stream.of(OrderKind.values()).filter(kind -> !kind.amends()).toList();

    private final AnyLife life;
    private final Issuances issuances;
    private final Credentials credentials;
    private final RevokeCredential revokeCredential;
    private final InMemoryLifecycle lifecycle;
    private final SetClock clock;
    private final List<PersonId> replaced = new ArrayList<>();

    AnyId(
            AnyLife life,
            Issuances issuances,
            Credentials credentials,
            RevokeCredential revokeCredential,
            InMemoryLifecycle lifecycle,
            SetClock clock) {
        this.life = life;
        this.issuances = issuances;
        this.credentials = credentials;
        this.revokeCredential = revokeCredential;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /// By an official: suspended, resumed, ended.
    Uni<?> change(Luck luck) {
        var person = luck.any(life.people);
        var reason = luck.any(List.of(Reason.LOST_PHONE, Reason.HR_DECISION, Reason.ON_LEAVE));
        var hold = Hold.byStaff(reason, clock.instant());
        return credentials.lock(person).flatMap(found -> {
            var live = found.orElseThrow(NoLiveCredential::new);
            return credentials.statuses(live.id()).flatMap(statuses -> switch (luck.of(8)) {
                case 0 -> revokeCredential.of(person, Reason.HR_DECISION, BY);
                case 1, 2, 3 -> save(live.suspend(hold, statuses, clock.instant()));
                default -> save(live.release(hold.source(), statuses, clock.instant()));
            });
        });
    }

    private Uni<Void> save(Optional<? extends Transition<? extends Credential>> step) {
        return credentials.saveAll(step.stream().toList(), BY);
    }

    /// From the day before yesterday, from today, or ahead.
    Uni<?> order(Luck luck) {
        return lifecycle.order(luck.any(life.people), luck.any(ORDERS), luck.of(5) - 2);
    }

    Uni<?> amendOrder(Luck luck) {
        return lifecycle.amend(luck.of(3), luck.one(2));
    }

    Uni<?> rehire(Luck luck) {
        return lifecycle.order(luck.any(life.people), OrderKind.REHIRE, 0);
    }

    /// The one whose invitation has come, whether an ID lives on the phone that is replaced or not.
    Uni<?> replacePhone(Luck luck) {
        return life.of(luck.any(life.people))
                .filter(request -> mayEnrol(issuances.find(request.id()).await().indefinitely()))
                .findFirst()
                .<Uni<?>>map(request -> bindPhone(request, luck))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static boolean mayEnrol(Issuance issuance) {
        return issuance instanceof Issuance.Approved || issuance instanceof Issuance.Invited;
    }

    /// On one of a few phones: now and then it is the one that the person has already. A correct code proves that the
    /// text arrived.
    Uni<?> bindPhone(Request request, Luck luck) {
        var at = clock.instant();
        return issuances
                .advance(
                        request.id(),
                        now -> now instanceof Issuance.Approved approved
                                ? Optional.of(approved.invite(at))
                                : Optional.empty())
                .chain(() -> issuances.advance(
                        request.id(),
                        now -> now instanceof Issuance.Invited invited
                                ? Optional.of(invited.enrol(request.contentHash(), at))
                                : Optional.empty()))
                .chain(() -> lifecycle.bindPhone(request, luck.of(4)))
                .invoke(another -> {
                    if (another) {
                        replaced.add(request.personId());
                    }
                });
    }

    /// Whose phones were since the last question.
    List<PersonId> replaced() {
        var persons = List.copyOf(replaced);
        replaced.clear();
        return persons;
    }

    Uni<?> losePhone(Luck luck) {
        return lifecycle.lose(luck.any(life.people));
    }

    Uni<?> lockPin(Luck luck) {
        return lifecycle.lockPin(luck.any(life.people));
    }

    Uni<?> newTerms(Luck luck) {
        return issuances.find(life.recent(luck).id()).flatMap(lifecycle::outdateConsent);
    }

    Uni<?> consentAgain(Luck luck) {
        return issuances
                .find(life.recent(luck).id())
                .flatMap(issuance -> issuance instanceof Issuance.Issued issued
                        ? lifecycle.consentAgain(issued)
                        : Uni.createFrom().voidItem());
    }

    Uni<?> withdrawConsent(Luck luck) {
        var person = luck.any(life.people);
        life.of(person).forEach(request -> life.withdraw(request).await().indefinitely());
        return lifecycle.withdrawConsent(person);
    }

    /// Who was erased comes back as somebody else.
    Uni<?> erase(Luck luck) {
        var who = luck.of(life.people.size());
        return lifecycle.erase(life.people.get(who)).invoke(() -> life.people.set(who, PersonId.next()));
    }

    Uni<?> daysPass(Luck luck) {
        clock.pass(Duration.ofDays(1 + luck.of(8)));
        return lifecycle.jobs();
    }

    Uni<?> jobs(Luck luck) {
        clock.pass(Duration.ofSeconds(luck.of(90)));
        return lifecycle.jobs();
    }
}
