package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.issuance.enrolment.domain.Attested;

/// What the makers of the platforms vouch for, weighed by our policy.
public interface PhoneAttestations {

    /// Fails with [EvidenceRefused] where it does not show what it should, with [PhoneRefused] where it shows a phone
    /// that may not carry the ID, and with [AttestationUnavailable]. Keeps nothing: the same evidence passes twice.
    Uni<Attested> check(PlatformEvidence evidence);
}
