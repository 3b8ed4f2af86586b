package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.enrolment.domain.Terms;

/// The versions of the terms, and who has agreed to which. A call inside a transaction joins it.
public interface Consents {

    /// To which consent is asked at that time: the latest version that is in force.
    Uni<Terms> inForce(Instant at);

    /// To what the phone of this issuance has agreed last, if to anything.
    Uni<Optional<String>> given(IssuanceId id);

    /// Since when a version is in force that this phone should have agreed to anew; empty where it need not, or has
    /// never agreed to any. Of several, the first: its time runs out first.
    Uni<Optional<Instant>> outdatedSince(IssuanceId id, Instant at);

    /// `signed` is added to what was signed before.
    Uni<Void> keep(IssuanceId id, Terms terms, String signed, Instant at);

    /// `proof` is what the phone has signed; the first withdrawal stands.
    Uni<Void> withdraw(Device device, String proof, Instant at);
}
