package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// Live IDs whose phone has agreed to older terms than it should have. Every call joins the caller's transaction.
public interface OutdatedConsents {

    /// `version` has been in force since then, and asks for a consent that is not given.
    record Outdated(IssuanceId issuance, PersonId person, String version, Instant since) {}

    /// Some whose holder has not been asked for this version.
    Uni<List<Outdated>> toAsk(Instant now, int atMost);

    /// Notes that the holder was asked; false where somebody was faster.
    Uni<Boolean> asked(Outdated outdated);

    /// Some whose version is in force since `before` or longer, and whose ID nothing of this kind suspends yet.
    Uni<List<Outdated>> toSuspend(Instant before, int atMost);
}
