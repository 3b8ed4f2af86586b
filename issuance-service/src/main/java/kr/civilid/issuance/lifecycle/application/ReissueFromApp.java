package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;
import kr.civilid.issuance.lifecycle.application.RecogniseHolder.Holder;
import kr.civilid.issuance.request.application.RequestIssuance;
import kr.civilid.issuance.request.application.RequestIssuance.Receipt;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.EmploymentType;
import kr.civilid.issuance.request.domain.ReissueReason;
import kr.civilid.issuance.request.domain.Role;
import kr.civilid.issuance.request.domain.Standing;

/// 재발급 신청 from the app on a new phone: an identity check stands in for e-사람, and for nothing else. The application
/// goes before the same approvers, and the old ID ends when the new one begins; that of a lost phone rests from now on.
@ApplicationScoped
public class ReissueFromApp {

    private final ReissueChallenges challenges;
    private final AdmitHolder admitHolder;
    private final ReissueGrounds grounds;
    private final RequestIssuance requestIssuance;
    private final OwedNotices owedNotices;
    private final Transactions transactions;
    private final Clock clock;

    ReissueFromApp(
            ReissueChallenges challenges,
            AdmitHolder admitHolder,
            ReissueGrounds grounds,
            RequestIssuance requestIssuance,
            OwedNotices owedNotices,
            Transactions transactions,
            Clock clock) {
        this.challenges = challenges;
        this.admitHolder = admitHolder;
        this.grounds = grounds;
        this.requestIssuance = requestIssuance;
        this.owedNotices = owedNotices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// `nonce` is the challenge that the ID token answers, `from` the caller's network address.
    public record Wanted(String employeeNumber, ReissueReason reason, String nonce, String idToken, String from) {

        @Override
        public String toString() {
            return "Wanted[***]";
        }
    }

    /// The application as taken in, now or earlier with the same challenge. Whoever is not the holder gets
    /// [ReissueRefused], and [TooManyReissueAttempts] in the end; only the holder gets [ReissueThroughHr],
    /// `NotEligible` or `IssuanceAlreadyOpen`.
    public Uni<Receipt> by(Wanted wanted) {
        if (!challenges.fresh(wanted.nonce(), wanted.employeeNumber(), wanted.reason())) {
            throw new ReissueChallengeRefused();
        }
        var challenge = Digest.of(wanted.nonce().getBytes(StandardCharsets.US_ASCII));
        return admitHolder
                .by(wanted, challenge)
                .call(holder -> transactions.in(() -> grounds.require(holder)))
                .flatMap(holder -> apply(wanted, holder, challenge));
    }

    private Uni<Receipt> apply(Wanted wanted, Holder holder, Digest challenge) {
        var before = holder.request();
        var caller = new Caller(
                "holder",
                "holder",
                Set.of(Role.APPLICANT),
                before.hrSystem(),
                Optional.of(before.agency()),
                Optional.of(wanted.employeeNumber()),
                wanted.from());
        var application = new RequestIssuance.Wanted(
                Kind.REISSUE, Optional.of(wanted.reason()), holder.employee(), standing(holder));
        return transactions.in(() -> requestIssuance
                .by(caller, "app-" + challenge, challenge, application)
                .call(receipt -> receipt.repeated() ? Uni.createFrom().voidItem() : tell(receipt)));
    }

    /// If it was somebody else who passed the identity check, the holder learns of it now.
    private Uni<Void> tell(Receipt receipt) {
        var told = new Owed(receipt.request().id(), Notice.REISSUE_REQUESTED, Optional.empty(), Optional.empty());
        return owedNotices.owe(List.of(told), clock.instant());
    }

    /// In office as far as the orders say, and the identity check has shown whose phone it is.
    private static Standing standing(Holder holder) {
        var employment = EmploymentType.valueOf(holder.employee().employmentType());
        return new Standing(employment, true, true, Optional.empty(), Optional.empty());
    }
}
