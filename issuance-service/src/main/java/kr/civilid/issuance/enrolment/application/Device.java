package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.IdentityMismatches;
import kr.civilid.issuance.enrolment.domain.PhonePlatform;
import kr.civilid.issuance.enrolment.domain.PinLock;

/// A bound phone. An issuance is enrolled on one phone only, so its id names the enrolment too.
///
/// `identityNonce` binds the identity check to this enrolment; `salt` hides the key in the holder's commitment.
public record Device(
        IssuanceId id,
        PersonId person,
        PhonePlatform platform,
        Attested attested,
        ECKey key,
        byte[] salt,
        String identityNonce,
        Optional<ECKey> pinKey,
        PinLock pinLock,
        IdentityMismatches mismatches) {}
