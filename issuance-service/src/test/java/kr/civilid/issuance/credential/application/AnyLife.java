package kr.civilid.issuance.credential.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.events.catalog.NotificationEvent;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.DirectTransactions;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.credential.application.KeyProofs.Proven;
import kr.civilid.issuance.enrolment.application.StepOutOfOrder;
import kr.civilid.issuance.lifecycle.application.InMemoryLifecycle;
import kr.civilid.issuance.lifecycle.application.StillInUse;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.request.application.InMemoryHearing;
import kr.civilid.issuance.request.application.InMemoryIssuances;
import kr.civilid.issuance.request.application.IssuanceAlreadyOpen;
import kr.civilid.issuance.request.application.IssuancesOfPersons.Line;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.ReissueReason;
import kr.civilid.issuance.request.domain.Request;
import kr.civilid.issuance.request.domain.Stage;
import kr.civilid.issuance.request.domain.Transition;
import org.jspecify.annotations.Nullable;

/// A few people, and everything that may happen to them, in any order: events come early, late and twice, and signings
/// are under way while the world goes on. [RuleBook] reads along.
final class AnyLife {

    private static final ECKey KEY = Keys.next();
    private static final List<Digest> CONTENTS = Stream.of(1, 2, 3)
            .map(one -> Digest.of(new byte[] {one.byteValue()}))
            .toList();

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:02:03Z"));
    private final DirectTransactions transactions = new DirectTransactions();
    private final InMemoryIssuances issuances = new InMemoryIssuances();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final InMemorySigningIntents intents = new InMemorySigningIntents();
    private final InMemoryHearing hearing = new InMemoryHearing(issuances);
    private final Map<IssuanceId, ReissueReason> reasons = new HashMap<>();
    private final RevokeCredential revokeCredential = new RevokeCredential(credentials, transactions, clock);
    private final InMemoryLifecycle lifecycle =
            new InMemoryLifecycle(issuances, credentials, this::applications, clock);
    private final InMemorySigning signing = new InMemorySigning(
            issuances,
            credentials,
            intents,
            revokeCredential,
            id -> Uni.createFrom().item(Optional.ofNullable(reasons.get(id))),
            lifecycle.beginnings(),
            transactions,
            clock);
    private final CloseAbandonedSignings closeAbandoned = new CloseAbandonedSignings(intents, transactions, clock);
    final AnyId ids = new AnyId(this, issuances, credentials, revokeCredential, lifecycle, clock);

    final List<PersonId> people = Stream.generate(PersonId::next).limit(3).collect(Collectors.toList());
    private final List<Request> requests = new ArrayList<>();
    private final List<PrepareSigning.Prepared> underWay = new ArrayList<>();
    final RuleBook rules = new RuleBook();
    private @Nullable ApprovalEvent said;
    private int read;
    private int refused;

    /// What the world may refuse is named, and all else is a fault.
    void live(Happening what) {
        clock.pass(Duration.ofSeconds(1));
        said = null;
        try {
            (requests.isEmpty() ? apply(new Luck(what.luck())) : what.to(this))
                    .await()
                    .indefinitely();
        } catch (IssuanceAlreadyOpen | OAuthError | NoLiveCredential | StepOutOfOrder | StillInUse _) {
            refused++;
        }
    }

    int refused() {
        return refused;
    }

    void obeysTheRules() {
        credentials.announced.subList(read, credentials.announced.size()).forEach(rules::heard);
        read = credentials.announced.size();
        ids.replaced().forEach(rules::replaced);
        issuances.announced.forEach(event -> rules.heard(event, said));
        issuances.announced.clear();
    }

    void holdsWhatItAnnounced() {
        rules.stages().forEach((id, stage) -> {
            if (Stage.of(issuances.find(id).await().indefinitely()) != stage) {
                throw new AssertionError("announced as " + stage + " and held as something else");
            }
        });
    }

    Uni<?> apply(Luck luck) {
        var drawn = Hong.request(luck.any(people), luck.any(CONTENTS));
        return issuances
                .add(Issuance.Requested.open(drawn, InMemoryHearing.SEALED), Hong.EMPLOYEE)
                .invoke(() -> {
                    requests.add(drawn);
                    if (luck.one(2)) {
                        reasons.put(drawn.id(), luck.any(List.of(ReissueReason.values())));
                    }
                });
    }

    /// What would come next in a life without trouble.
    Uni<?> forward(Luck luck) {
        var request = recent(luck);
        var now = now();
        return issuances.find(request.id()).flatMap(issuance -> switch (issuance) {
            case Issuance.Requested open ->
                approvalSays(request, luck.of(2), open.request().contentHash());
            case Issuance.DepartmentApproved open ->
                approvalSays(request, 2 * luck.of(2), open.request().contentHash());
            case Issuance.Approved approved -> step(request, _ -> approved.invite(now));
            case Issuance.Invited _ -> ids.bindPhone(request, luck);
            case Issuance.Enrolled enrolled -> step(request, _ -> enrolled.setPin(now));
            case Issuance.PinSet ready -> step(request, _ -> ready.verifyIdentity(now));
            case Issuance.IdentityVerified verified -> step(request, _ -> verified.consent("2026-01", now));
            case Issuance.Consented _, Issuance.Issued _ -> beginSigning(request);
            case Issuance.Returned _ -> hearing.resubmit(request.id(), luck.any(CONTENTS), now);
            case Issuance.Withdrawn _, Issuance.Expired _ -> apply(luck);
        });
    }

    Uni<?> approvalSays(Luck luck) {
        return approvalSays(recent(luck), luck.of(6), luck.any(CONTENTS));
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

    Uni<?> textArrives(Luck luck) {
        var id = recent(luck).id();
        return hearing.hear(new NotificationEvent.MessageDelivered(MessageId.next(), id, Notice.INVITATION, now()));
    }

    Uni<?> resubmit(Luck luck) {
        return hearing.resubmit(recent(luck).id(), luck.any(CONTENTS), now());
    }

    Uni<?> withdraw(Luck luck) {
        return withdraw(recent(luck));
    }

    Uni<?> expire(Luck luck) {
        return step(recent(luck), issuance -> issuance instanceof Issuance.Unsettled open ? open.expire(now()) : null);
    }

    Uni<?> beginSigning(Luck luck) {
        return beginSigning(recent(luck));
    }

    private Uni<?> beginSigning(Request request) {
        return signing.prepare
                .of(request.id(), new Proven(List.of(KEY, KEY), Set.of()))
                .invoke(underWay::add);
    }

    /// In any order, and some once more.
    Uni<?> completeSigning(Luck luck) {
        if (underWay.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var which = luck.of(underWay.size());
        return signing.complete.of(luck.one(4) ? underWay.get(which) : underWay.remove(which));
    }

    Uni<?> closeAbandoned(Luck luck) {
        clock.pass(Duration.ofSeconds(luck.of(90)));
        return closeAbandoned.now();
    }

    private Uni<List<Line>> applications(Collection<PersonId> persons) {
        return Uni.createFrom()
                .item(() -> persons.stream()
                        .flatMap(this::of)
                        .map(request -> new Line(
                                request.id(),
                                request.personId(),
                                request.agency(),
                                request.requestedAt(),
                                open(request)))
                        .toList());
    }

    private boolean open(Request request) {
        return issuances.find(request.id()).await().indefinitely() instanceof Issuance.Open;
    }

    Stream<Request> of(PersonId person) {
        return requests.stream().filter(request -> request.personId().equals(person));
    }

    Uni<Issuance> withdraw(Request request) {
        return step(request, issuance -> issuance instanceof Issuance.Unsettled open ? open.withdraw(now()) : null);
    }

    private Uni<Issuance> step(
            Request request, Function<Issuance, @Nullable Transition<? extends Issuance, IssuanceEvent>> step) {
        return issuances.advance(request.id(), issuance -> Optional.ofNullable(step.apply(issuance)));
    }

    Request recent(Luck luck) {
        return luck.any(requests.subList(Math.max(0, requests.size() - 6), requests.size()));
    }

    private Instant now() {
        return clock.instant();
    }
}
