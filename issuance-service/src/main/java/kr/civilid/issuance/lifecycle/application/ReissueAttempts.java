package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import kr.civilid.events.catalog.Digest;

/// Who tried to have an ID issued anew from the app. Every call joins the caller's transaction.
public interface ReissueAttempts {

    /// What is known of a challenge.
    enum Known {
        NOT_YET,
        MATCHED,
        REFUSED
    }

    /// Notes the attempt. Of two with one challenge, or by one prover, the second waits for the first one's end.
    Uni<Known> begin(Digest challenge, String ci, Instant at);

    /// How often whoever has this CI was not the holder since then.
    Uni<Long> refused(String ci, Instant since);

    Uni<Void> settle(Digest challenge, boolean matched);
}
