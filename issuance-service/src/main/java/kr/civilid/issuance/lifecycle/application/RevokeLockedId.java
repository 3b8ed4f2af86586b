package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.enrolment.application.LockedHolders;
import kr.civilid.issuance.lifecycle.application.ChangeId.Told;

/// Five wrong PINs in a row end the ID, as far as one was issued yet.
@ApplicationScoped
class RevokeLockedId implements LockedHolders {

    private final ChangeId changeId;

    RevokeLockedId(ChangeId changeId) {
        this.changeId = changeId;
    }

    @Override
    public Uni<Void> end(PersonId person) {
        return changeId.of(
                        person,
                        (live, statuses, at) -> Optional.of(live.revoke(Reason.PIN_LOCKED, statuses, at)),
                        Told.of(Notice.LOCKED, Reason.PIN_LOCKED),
                        "pin-lock")
                .onFailure(NoLiveCredential.class)
                .recoverWithNull()
                .replaceWithVoid();
    }
}
