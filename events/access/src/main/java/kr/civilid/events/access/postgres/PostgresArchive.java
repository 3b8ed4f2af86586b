package kr.civilid.events.access.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.civilid.events.access.application.AccessRecords;
import kr.civilid.events.access.application.Archive;
import kr.civilid.events.access.application.MonthlyReport;
import kr.civilid.events.access.application.Search;
import kr.civilid.events.access.chain.ChainedRecord;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.catalog.AgencyCode;

/// The fence is part of every query.
@ApplicationScoped
class PostgresArchive implements Archive {

    private final AccessRecords accessRecords;
    private final ReportQuery reportQuery;

    PostgresArchive(AccessRecords accessRecords, ReportQuery reportQuery) {
        this.accessRecords = accessRecords;
        this.reportQuery = reportQuery;
    }

    @Override
    public Uni<List<ChainedRecord>> page(AccessRecord look, Search search) {
        return transaction(() -> SearchQuery.ask(search).call(() -> accessRecords.add(look)));
    }

    @Override
    public Uni<List<ChainedRecord>> more(Search search) {
        return transaction(() -> SearchQuery.ask(search));
    }

    @Override
    public Uni<MonthlyReport> report(AccessRecord look, YearMonth month, Optional<AgencyCode> agency) {
        return transaction(() -> reportQuery.ask(month, agency).call(() -> accessRecords.add(look)));
    }

    /// Memoized, so that a caller who hangs up ends the wait and not the work.
    private static <T> Uni<T> transaction(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(work).memoize().indefinitely());
    }
}
