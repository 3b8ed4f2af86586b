package kr.civilid.issuance.credential.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.credential.application.KeyProofs.Proven;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.request.application.InMemoryHearing;
import kr.civilid.issuance.request.application.InMemoryIssuances;
import kr.civilid.issuance.request.application.IssuanceAlreadyOpen;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Request;
import kr.civilid.issuance.request.domain.Stage;
import kr.civilid.issuance.request.domain.Transition;
import org.jspecify.annotations.Nullable;

/// A few people, and everything that may happen to them, in any order: events come early, late and twice, and signings
/// are under way while the world goes on. [RuleBook] reads along.
final class AnyLife {

    private static final String BY = "any life";
    private static final ECKey KEY = Keys.next();
    private static final List<Digest> CONTENTS = Stream.of(1, 2, 3)
            .map(one -> Digest.of(new byte[] {one.byteValue()}))
            .toList();

    private final Random random;
    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final DirectTransactions transactions = new DirectTransactions();
    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final InMemorySigningIntents intents = new InMemorySigningIntents();
    private final InMemoryHearing hearing = new InMemoryHearing(issuances);
    private final RevokeCredential revokeCredential = new RevokeCredential(credentials, transactions, clock);
    private final InMemorySigning signing =
            new InMemorySigning(issuances, credentials, intents, revokeCredential, transactions, clock);
    private final CloseAbandonedSignings closeAbandoned = new CloseAbandonedSignings(intents, transactions, clock);

    private final List<PersonId> people =
            Stream.generate(PersonId::next).limit(3).toList();
    private final List<Request> requests = new ArrayList<>();
    private final List<PrepareSigning.Prepared> underWay = new ArrayList<>();
    private final RuleBook rules = new RuleBook();
    private @Nullable ApprovalEvent said;
    private int read;
    private int refused;

    AnyLife(Random random) {
        this.random = random;
    }

    record Outcome(int alive, int ended, int refused) {}

    Outcome live(int steps) {
        for (var step = 0; step < steps; step++) {
            clock.pass(Duration.ofSeconds(1));
            said = null;
            attempt(requests.isEmpty() ? this::apply : this::something);
            readAlong();
        }
        rules.stages().forEach((id, stage) -> {
            if (Stage.of(issuances.find(id).await().indefinitely()) != stage) {
                throw new AssertionError("announced as " + stage + " and held as something else");
            }
        });
        return new Outcome(rules.alive(), rules.ended(), refused);
    }

    private void attempt(Supplier<Uni<?>> work) {
        try {
            work.get().await().indefinitely();
        } catch (IssuanceAlreadyOpen | OAuthError | NoLiveCredential _) {
            refused++;
        }
    }

    private void readAlong() {
        credentials.announced.subList(read, credentials.announced.size()).forEach(rules::heard);
        read = credentials.announced.size();
        issuances.announced.forEach(event -> rules.heard(event, said));
        issuances.announced.clear();
    }

    private Uni<?> something() {
        var request = any(requests.subList(Math.max(0, requests.size() - 6), requests.size()));
        var dice = random.nextInt(100);
        if (dice < 8) {
            return apply();
        } else if (dice < 40) {
            return forward(request);
        } else if (dice < 56) {
            return approvalSays(request, random.nextInt(6), any(CONTENTS));
        } else if (dice < 60) {
            return hearing.hear(
                    new NotificationEvent.MessageDelivered(MessageId.next(), request.id(), Notice.INVITATION, now()));
        } else if (dice < 64) {
            return hearing.resubmit(request.id(), any(CONTENTS), now());
        } else if (dice < 72) {
            return beginSigning(request);
        } else if (dice < 86) {
            return completeSigning();
        } else if (dice < 88) {
            return step(request, issuance -> issuance instanceof Issuance.Unsettled open ? open.withdraw(now()) : null);
        } else if (dice < 89) {
            return step(request, issuance -> issuance instanceof Issuance.Unsettled open ? open.expire(now()) : null);
        } else if (dice < 95) {
            return change(any(people));
        } else if (dice < 97) {
            return withdrawConsent(any(people));
        }
        clock.pass(Duration.ofSeconds(random.nextInt(90)));
        return closeAbandoned.now();
    }

    private Uni<?> apply() {
        var drawn = Hong.request(any(people), any(CONTENTS));
        return issuances
                .add(Issuance.Requested.open(drawn, InMemoryHearing.SEALED), Hong.EMPLOYEE)
                .invoke(() -> requests.add(drawn));
    }

    /// What would come next in a life without trouble.
    private Uni<?> forward(Request request) {
        var now = now();
        return issuances.find(request.id()).flatMap(issuance -> switch (issuance) {
            case Issuance.Requested open ->
                approvalSays(request, random.nextInt(2), open.request().contentHash());
            case Issuance.DepartmentApproved open ->
                approvalSays(request, 2 * random.nextInt(2), open.request().contentHash());
            case Issuance.Approved approved -> step(request, _ -> approved.invite(now));
            case Issuance.Invited invited -> step(request, _ -> invited.enrol(CONTENTS.getFirst(), now));
            case Issuance.Enrolled enrolled -> step(request, _ -> enrolled.setPin(now));
            case Issuance.PinSet ready -> step(request, _ -> ready.verifyIdentity(now));
            case Issuance.IdentityVerified verified -> step(request, _ -> verified.consent("2026-01", now));
            case Issuance.Consented _, Issuance.Issued _ -> beginSigning(request);
            case Issuance.Returned _ -> hearing.resubmit(request.id(), any(CONTENTS), now);
            case Issuance.Withdrawn _, Issuance.Expired _ -> apply();
        });
    }

    private Uni<Void> approvalSays(Request request, int what, Digest content) {
        var id = request.id();
        said = switch (what) {
            case 0 -> new ApprovalEvent.Opened(id, now());
            case 1 -> new ApprovalEvent.StepApproved(id, Step.DEPARTMENT, content, now());
            case 2 -> new ApprovalEvent.Granted(id, content, now());
            case 3 -> new ApprovalEvent.StepApproved(id, Step.HR, content, now());
            case 4 -> new ApprovalEvent.Returned(id, Step.HR, InMemoryHearing.SEALED, now());
            default ->
                new ApprovalEvent.MoreRequested(id, Step.HR, InMemoryHearing.SEALED, now().plusSeconds(60), now());
        };
        return hearing.hear(said);
    }

    private Uni<?> beginSigning(Request request) {
        return signing.prepare
                .of(request.id(), new Proven(List.of(KEY, KEY), Set.of()))
                .invoke(underWay::add);
    }

    /// In any order, and some once more.
    private Uni<?> completeSigning() {
        if (underWay.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var which = random.nextInt(underWay.size());
        return signing.complete.of(random.nextInt(4) == 0 ? underWay.get(which) : underWay.remove(which));
    }

    private Uni<Void> change(PersonId person) {
        var reason = any(List.of(Reason.LOST_PHONE, Reason.HR_DECISION, Reason.ON_LEAVE));
        var hold = Hold.byStaff(reason, now());
        return credentials.lock(person).flatMap(found -> {
            var live = found.orElseThrow(NoLiveCredential::new);
            return credentials.statuses(live.id()).flatMap(statuses -> switch (random.nextInt(8)) {
                case 0 -> revokeCredential.of(person, Reason.HR_DECISION, BY);
                case 1, 2, 3 -> save(live.suspend(hold, statuses, now()));
                default -> save(live.release(hold.source(), statuses, now()));
            });
        });
    }

    private Uni<Void> save(
            Optional<? extends kr.civilid.issuance.credential.domain.Transition<? extends Credential>> step) {
        return credentials.saveAll(step.stream().toList(), BY);
    }

    private Uni<?> withdrawConsent(PersonId person) {
        requests.stream()
                .filter(request -> request.personId().equals(person))
                .forEach(request -> step(
                                request,
                                issuance -> issuance instanceof Issuance.Open open ? open.withdraw(now()) : null)
                        .await()
                        .indefinitely());
        return revokeCredential.of(person, Reason.CONSENT_WITHDRAWN, BY);
    }

    private Uni<Issuance> step(
            Request request, Function<Issuance, @Nullable Transition<? extends Issuance, IssuanceEvent>> step) {
        return issuances.advance(request.id(), issuance -> Optional.ofNullable(step.apply(issuance)));
    }

    private Instant now() {
        return clock.instant();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
