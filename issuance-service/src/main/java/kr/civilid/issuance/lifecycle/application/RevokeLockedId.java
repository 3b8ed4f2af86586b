package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.LiveCredentials;
import kr.civilid.issuance.credential.application.RevokeCredential;
import kr.civilid.issuance.enrolment.application.LockedHolders;

/// Five wrong PINs in a row end the ID, as far as one was issued yet.
@ApplicationScoped
class RevokeLockedId implements LockedHolders {

    private final LiveCredentials liveCredentials;
    private final RevokeCredential revokeCredential;

    RevokeLockedId(LiveCredentials liveCredentials, RevokeCredential revokeCredential) {
        this.liveCredentials = liveCredentials;
        this.revokeCredential = revokeCredential;
    }

    @Override
    public Uni<Void> end(PersonId person) {
        return liveCredentials
                .of(person)
                .flatMap(live -> live.isPresent()
                        ? revokeCredential.of(person, Reason.PIN_LOCKED, "pin-lock")
                        : Uni.createFrom().voidItem());
    }
}
