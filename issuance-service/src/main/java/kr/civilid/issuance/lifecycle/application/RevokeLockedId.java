package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.enrolment.application.LockedHolders;

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
                        ChangeId.always(Notice.LOCKED, Reason.PIN_LOCKED),
                        "pin-lock")
                .onFailure(NoLiveCredential.class)
                .recoverWithNull()
                .replaceWithVoid();
    }
}
