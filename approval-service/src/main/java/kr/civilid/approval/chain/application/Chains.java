package kr.civilid.approval.chain.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.chain.domain.DepartmentLine;
import kr.civilid.events.catalog.AgencyCode;

/// The rules of every agency, in all their versions; each call is part of a transaction, or one of its own.
public interface Chains {

    /// The present version; empty where the agency has set none.
    Uni<Optional<ChainRules>> find(AgencyCode agency);

    /// Of the present version of the official's agency, the lines that have them among the deputies.
    Uni<List<DepartmentLine>> linesNaming(Official deputy);

    /// Adds a version, which `by` has set. Fails with [ChainChanged] where somebody else has added it first.
    Uni<Void> add(ChainRules rules, Visit by, Instant at);
}
