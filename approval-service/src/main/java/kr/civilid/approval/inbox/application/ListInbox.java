package kr.civilid.approval.inbox.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.access.domain.AccessRecord;
import kr.civilid.approval.access.domain.AccessRecord.Act;
import kr.civilid.approval.access.domain.Visit;

/// What the visitor has to decide, oldest first: never their own application, nor one they have decided before.
@ApplicationScoped
public class ListInbox {

    private final WaitingApprovals waiting;
    private final Clock clock;

    ListInbox(WaitingApprovals waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    public Uni<Listed> of(Visit visit, Page page) {
        return waiting.of(new AccessRecord(visit, Act.LISTED, clock.instant()), page)
                .map(items -> new Listed(items, items.size() < page.limit() ? Optional.empty() : last(items)));
    }

    private static Optional<String> last(List<Waiting> items) {
        return Optional.of(Page.cursor(items.getLast().issuanceId()));
    }

    /// `next` is the cursor of the following page. A full page may be the last one: then the following is empty.
    public record Listed(List<Waiting> items, Optional<String> next) {}
}
