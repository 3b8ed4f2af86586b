package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.request.domain.ReissueReason;

/// What each HR system has sent under which `Idempotency-Key`.
public interface Intakes {

    /// Keeps `intake` if its key is new; else gives the one that came first. Of two at once, the second waits for the
    /// first one's end.
    Uni<Optional<Intake>> earlier(Intake intake);

    /// What `issuance` was first asked for with.
    Uni<Intake> of(IssuanceId issuance);

    record Intake(String hrSystem, String key, Digest body, IssuanceId issuance, Optional<ReissueReason> reason) {}
}
