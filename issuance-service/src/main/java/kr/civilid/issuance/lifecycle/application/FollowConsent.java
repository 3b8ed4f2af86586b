package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.enrolment.application.ConsentingHolders;
import kr.civilid.issuance.enrolment.application.StepOutOfOrder;
import kr.civilid.issuance.request.domain.Issuance;

/// An ID lasts as long as its holder consents.
@ApplicationScoped
class FollowConsent implements ConsentingHolders {

    private static final String BY = "holder";

    private final ChangeId changeId;

    FollowConsent(ChangeId changeId) {
        this.changeId = changeId;
    }

    /// Under the lock of the ID: the live one may be another by now, which has a consent of its own.
    @Override
    public Uni<Void> agreed(Issuance.Issued issued) {
        return changeId.of(
                        issued.request().personId(),
                        (live, statuses, at) -> {
                            if (!live.id().equals(issued.credential())) {
                                throw new StepOutOfOrder(issued);
                            }
                            return live.release(Source.CONSENT, statuses, at);
                        },
                        StepWords::of,
                        BY)
                .onFailure(NoLiveCredential.class)
                .transform(_ -> new StepOutOfOrder(issued))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> withdrew(PersonId person) {
        return changeId.of(
                        person,
                        (live, statuses, at) -> Optional.of(live.revoke(Reason.CONSENT_WITHDRAWN, statuses, at)),
                        ChangeId.always(Notice.REVOKED, Reason.CONSENT_WITHDRAWN),
                        BY)
                .onFailure(NoLiveCredential.class)
                .recoverWithNull()
                .replaceWithVoid();
    }
}
