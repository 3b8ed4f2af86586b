package kr.civilid.approval.inbox.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.Transactions;
import kr.civilid.approval.access.application.NotAnApprover;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Access.Act;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.acting.application.RecogniseDelegate;
import kr.civilid.approval.chain.application.FindChain;
import kr.civilid.approval.inbox.application.WaitingApprovals.Count;

/// What the visitor has to decide, also for whom they act today: what is past its deadline first, then the oldest.
/// Never their own application, nor one they have decided before.
@ApplicationScoped
public class ListInbox {

    private final WaitingApprovals waiting;
    private final Clock clock;

    private final RecogniseDelegate recogniseDelegate;
    private final FindChain findChain;
    private final Transactions transactions;

    ListInbox(
            WaitingApprovals waiting,
            RecogniseDelegate recogniseDelegate,
            FindChain findChain,
            Transactions transactions,
            Clock clock) {
        this.findChain = findChain;
        this.waiting = waiting;
        this.recogniseDelegate = recogniseDelegate;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Listed> of(Visit visit, Page page) {
        var access = new Access(visit, Act.LISTED, clock.instant());
        return transactions.in(() -> recogniseDelegate
                .in(visit.official())
                .call(this::mustHaveASay)
                .flatMap(official -> waiting.of(access, official, page)
                        .flatMap(items -> waiting.count(official)
                                .map(count -> new Listed(
                                        items, items.size() < page.limit() ? Optional.empty() : last(items), count)))));
    }

    /// By office, in somebody's name, or by a rule of the agency.
    private Uni<Void> mustHaveASay(Official official) {
        if (official.decides()) {
            return Uni.createFrom().voidItem();
        }
        return findChain.of(official.agency()).map(rules -> {
            if (!rules.name(official)) {
                throw new NotAnApprover();
            }
            return null;
        });
    }

    private static Optional<String> last(List<Waiting> items) {
        var last = items.getLast();
        return Optional.of(Page.cursor(new Page.Place(last.escalated(), last.issuanceId())));
    }

    /// `next` is the cursor of the following page, `count` how many there are on all pages. A full page may be the last
    /// one: then the following is empty.
    public record Listed(List<Waiting> items, Optional<String> next, Count count) {}
}
