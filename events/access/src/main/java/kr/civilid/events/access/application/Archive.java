package kr.civilid.events.access.application;

import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.access.chain.ChainedRecord;
import kr.civilid.events.access.domain.AccessRecord;
import kr.civilid.events.catalog.AgencyCode;

/// What is on record. Every look is put on record with it, in one transaction.
public interface Archive {

    Uni<List<ChainedRecord>> page(AccessRecord look, Search search);

    /// The next page of a look that is on record already.
    Uni<List<ChainedRecord>> more(Search search);

    /// `agency` is the fence: empty for whoever oversees all.
    Uni<MonthlyReport> report(AccessRecord look, YearMonth month, Optional<AgencyCode> agency);
}
