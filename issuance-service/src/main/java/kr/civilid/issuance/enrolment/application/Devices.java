package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.domain.IdentityMismatches;
import kr.civilid.issuance.enrolment.domain.PinLock;

/// The phones. A person has one bound phone at most, and a phone one person.
public interface Devices extends BoundDevices {

    /// Binds this phone and unbinds the person's old one. Gives the enrolment that ended so, where it was of another
    /// phone. Fails with [PhoneBoundElsewhere] where this phone is another person's.
    Uni<Optional<IssuanceId>> bind(Device device, Instant at);

    /// The phone bound by this issuance, if one is.
    Uni<Optional<Device>> bound(IssuanceId id);

    /// Fails with [EnrolmentNotFound] where no phone is bound.
    Uni<Device> find(IssuanceId id);

    /// The same, held until the transaction ends: of any number of attempts at once, each sees what the last one did.
    Uni<Device> lock(IssuanceId id);

    Uni<Void> setPin(IssuanceId id, ECKey pinKey);

    Uni<Void> keep(IssuanceId id, PinLock pinLock);

    Uni<Void> keep(IssuanceId id, IdentityMismatches mismatches);
}
