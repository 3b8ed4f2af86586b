package kr.civilid.verification.decision.jws;

import java.security.PublicKey;
import java.time.Instant;

/// A signer whose certificate leads to an anchor, and when every certificate on that way is valid.
public record Leaf(PublicKey key, Instant notBefore, Instant notAfter) {

    public boolean isValidAt(Instant at) {
        return !at.isBefore(notBefore) && !at.isAfter(notAfter);
    }
}
