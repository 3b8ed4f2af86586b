package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.TransactionCode;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.Grants;
import kr.civilid.issuance.oauth.application.Opaque;
import kr.civilid.issuance.oauth.application.TransactionCodes;
import kr.civilid.issuance.oauth.domain.Grant;
import kr.civilid.issuance.request.application.Accesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.UnknownIssuance;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Stage;

/// Offers a ready ID to its holder's wallet, and has the transaction code sent to the holder's phone.
@ApplicationScoped
public class OfferCredential {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Issuances issuances;
    private final LiveCredentials liveCredentials;
    private final Accesses accesses;
    private final Grants grants;
    private final TransactionCodes transactionCodes;
    private final Envelopes envelopes;
    private final BaseUrl baseUrl;
    private final IssuingSettings settings;
    private final Transactions transactions;
    private final SecureRandom random;
    private final Clock clock;

    public OfferCredential(
            Issuances issuances,
            LiveCredentials liveCredentials,
            Accesses accesses,
            Grants grants,
            TransactionCodes transactionCodes,
            Envelopes envelopes,
            BaseUrl baseUrl,
            IssuingSettings settings,
            Transactions transactions,
            SecureRandom random,
            Clock clock) {
        this.issuances = issuances;
        this.liveCredentials = liveCredentials;
        this.accesses = accesses;
        this.grants = grants;
        this.transactionCodes = transactionCodes;
        this.envelopes = envelopes;
        this.baseUrl = baseUrl;
        this.settings = settings;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /// On the applicant's status page or in the HR system. Fails with [UnknownIssuance] for everybody else.
    public Uni<CredentialOffer> to(Caller caller, IssuanceId id) {
        return transactions.in(() -> issuances
                .find(id)
                .flatMap(issuance -> issuances
                        .employee(id)
                        .invoke(employee -> requireOwn(caller, issuance, employee))
                        .call(() -> accesses.note(caller, issuance.request(), IssuanceAct.OFFERED))
                        .chain(() -> toBoundDevice(id))));
    }

    private static void requireOwn(Caller caller, Issuance issuance, Employee employee) {
        if (!caller.sent(issuance.request()) && !caller.appliesBy(issuance.request(), employee)) {
            throw new UnknownIssuance();
        }
    }

    /// Whoever calls has shown that it is the phone bound to this issuance. A new offer ends the one before. Fails with
    /// [NotReadyForOffer], [IdExpired] or [TooManyOffers].
    public Uni<CredentialOffer> toBoundDevice(IssuanceId id) {
        return transactions.in(() -> issuances
                .advance(id, _ -> Optional.empty())
                .call(this::requireReady)
                .chain(() -> grants.countSince(id, clock.instant().minus(HOUR)))
                .invoke(count -> {
                    if (count >= settings.offersPerHour()) {
                        throw new TooManyOffers();
                    }
                })
                .chain(() -> issuances.employee(id))
                .flatMap(employee -> offer(id, employee)));
    }

    private Uni<Void> requireReady(Issuance issuance) {
        return switch (issuance) {
            case Issuance.Consented _ -> Uni.createFrom().voidItem();
            case Issuance.Issued issued ->
                liveCredentials
                        .of(issued.request().personId())
                        .map(live -> live.filter(credential -> credential.id().equals(issued.credential()))
                                .orElseThrow(() -> new NotReadyForOffer(Stage.ISSUED)))
                        .invoke(this::requireUnexpired)
                        .replaceWithVoid();
            case Issuance.Open _, Issuance.Returned _, Issuance.Withdrawn _, Issuance.Expired _ ->
                throw new NotReadyForOffer(Stage.of(issuance));
        };
    }

    private void requireUnexpired(Credential.Live live) {
        if (live.expired(clock.instant())) {
            throw new IdExpired();
        }
    }

    private Uni<CredentialOffer> offer(IssuanceId id, Employee employee) {
        var now = clock.instant();
        var expiresAt = now.plus(settings.offerLifetime());
        var code = Opaque.next(random);
        var digits = transactionCodes.next();
        var grant = Grant.Open.of(code.hash(), id, transactionCodes.hash(code.hash(), digits), expiresAt);
        var message = envelopes.toNotification(new TransactionCode(employee.phone(), digits, expiresAt));
        return grants.add(grant, now)
                .chain(() -> issuances.announce(new IssuanceEvent.Offered(id, message, now)))
                .replaceWith(CredentialOffer.of(baseUrl.origin(), code));
    }
}
