package kr.civilid.verification.decision.domain;

import java.time.Instant;
import kr.civilid.events.catalog.Digest;

/// What is decided about one presentation.
public sealed interface Outcome {

    /// The gate opens. `until` is when the credential ends; `presentation` names what the phone signed, the same for
    /// every encoding of it, so that the caller can take each presentation only once.
    record Allowed(Claims disclosed, Instant until, Digest presentation) implements Outcome {}

    /// The gate stays shut.
    record Refused(Reason reason) implements Outcome {}
}
