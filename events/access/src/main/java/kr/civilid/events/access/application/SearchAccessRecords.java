package kr.civilid.events.access.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kr.civilid.events.access.chain.ChainedRecord;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.access.domain.Act;
import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.access.domain.Whose;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// 접속기록 점검: finds records for an auditor, page by page or as a whole to take away. The auditor's own look is a
/// record, too.
@ApplicationScoped
public class SearchAccessRecords {

    /// Records read at once while a download goes out.
    private static final int PIECE = 1_000;

    private final Archive archive;
    private final Overseers overseers;
    private final Clock clock;

    SearchAccessRecords(Archive archive, Overseers overseers, Clock clock) {
        this.archive = archive;
        this.overseers = overseers;
        this.clock = clock;
    }

    /// `next` is where the following page begins; empty on the last one.
    public record Page(List<ChainedRecord> records, Optional<Search.Position> next) {}

    /// `wanted` need not be fenced. Fails with [AuditorWithoutAgency].
    public Uni<Page> by(Visitor auditor, Search wanted) {
        var search = fenced(auditor, wanted);
        return archive.page(look(auditor, AuditAct.SEARCH, search), search.atMost(wanted.limit() + 1))
                .map(found -> found.size() <= wanted.limit()
                        ? new Page(found, Optional.empty())
                        : page(found.subList(0, wanted.limit())));
    }

    private static Page page(List<ChainedRecord> records) {
        return new Page(records, Optional.of(Search.Position.of(records.getLast())));
    }

    /// Everything that was on record when it was asked for, piece by piece, the first of them already read. Fails with
    /// [ReasonNeeded] or [AuditorWithoutAgency].
    public Uni<Multi<List<ChainedRecord>>> all(Visitor auditor, Search wanted, Optional<String> reason) {
        var why = ReasonNeeded.in(reason);
        var search = fenced(auditor, wanted).before(clock.instant()).atMost(PIECE);
        return archive.page(look(auditor, AuditAct.DOWNLOAD, search).because(why), search)
                .map(first -> pieces(search, first));
    }

    private Multi<List<ChainedRecord>> pieces(Search search, List<ChainedRecord> first) {
        var last = new AtomicReference<>(first);
        var others = Multi.createBy()
                .repeating()
                .uni(() -> last.get().size() < PIECE
                        ? Uni.createFrom().item(List.<ChainedRecord>of())
                        : archive.more(search.behind(last.get().getLast())).invoke(last::set))
                .until(List::isEmpty);
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(first), others);
    }

    private Search fenced(Visitor auditor, Search wanted) {
        return new Search(
                overseers.fence(auditor),
                wanted.person(),
                wanted.issuance(),
                wanted.who(),
                wanted.act(),
                wanted.from(),
                wanted.until(),
                wanted.after(),
                wanted.limit());
    }

    private AccessRecord look(Visitor auditor, Act act, Search search) {
        var whose =
                new Whose(search.person().map(PersonId::new), search.issuance().map(IssuanceId::new), auditor.agency());
        return AccessRecord.of(now(), auditor, act, whose);
    }

    private Instant now() {
        return clock.instant();
    }
}
