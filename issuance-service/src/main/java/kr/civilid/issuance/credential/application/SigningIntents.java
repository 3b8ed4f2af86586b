package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.credential.domain.SigningIntent;

/// What was to be signed, and what became of it. Every call joins the caller's transaction, which holds the lock of the
/// issuance unless said otherwise.
public interface SigningIntents {

    /// Reserves a status entry for a copy per holder key (thumbprint) and writes the intents down.
    Uni<List<SigningIntent>> open(IssuanceId issuance, List<String> holders, Instant at);

    /// Copies signed or about to be, for this issuance.
    Uni<Long> count(IssuanceId issuance);

    /// Marks them as issued; false, and nothing usable is left of them, where one was given up in the meantime.
    Uni<Boolean> issued(List<SigningIntent> intents, Instant at);

    /// Gives up, and announces as revoked, whatever was opened before `before` and is still open: no lock is needed.
    Uni<Integer> giveUpOlderThan(Instant before, Instant at);
}
