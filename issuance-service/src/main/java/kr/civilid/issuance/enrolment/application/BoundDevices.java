package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.IssuanceId;

/// Which phone is bound to an issuance. A call inside a transaction joins it.
public interface BoundDevices {

    /// The public key of the phone; fails where none is bound.
    Uni<ECKey> deviceKey(IssuanceId id);
}
