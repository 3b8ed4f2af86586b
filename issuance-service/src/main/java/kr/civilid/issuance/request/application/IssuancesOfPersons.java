package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// What was ever applied for, for many persons at once. Joins the caller's transaction.
public interface IssuancesOfPersons {

    /// `open` while it is neither issued nor ended otherwise.
    record Line(IssuanceId id, PersonId person, AgencyCode agency, Instant requestedAt, boolean open) {}

    Uni<List<Line>> of(Collection<PersonId> persons);
}
