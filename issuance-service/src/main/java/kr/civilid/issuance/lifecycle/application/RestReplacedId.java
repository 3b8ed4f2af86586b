package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.credential.domain.Hold;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.enrolment.application.ReplacedPhones;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;

/// A new phone ends the old one first: from its binding on, the ID on the old one can be neither unlocked nor reported
/// lost, so it rests until its successor begins, or until [EndStrandedIds] ends it.
@ApplicationScoped
class RestReplacedId implements ReplacedPhones {

    private final ChangeId changeId;
    private final OwedNotices owedNotices;
    private final Clock clock;

    RestReplacedId(ChangeId changeId, OwedNotices owedNotices, Clock clock) {
        this.changeId = changeId;
        this.owedNotices = owedNotices;
        this.clock = clock;
    }

    @Override
    public Uni<Void> rest(IssuanceId oldEnrolment, PersonId person) {
        return suspend(person).chain(() -> tell(oldEnrolment));
    }

    /// Without a text of its own: that of the new phone says it.
    private Uni<Void> suspend(PersonId person) {
        return changeId.of(
                        person,
                        (live, statuses, at) ->
                                live.suspend(new Hold(Source.REPLACED_PHONE, Reason.NEW_PHONE, at), statuses, at),
                        (_, _) -> List.of(),
                        "new-phone")
                .onFailure(NoLiveCredential.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    /// The text goes to the number of the old application: the new one may name a phone that somebody else holds.
    private Uni<Void> tell(IssuanceId oldEnrolment) {
        var told = new Owed(oldEnrolment, Notice.PHONE_REPLACED, Optional.empty(), Optional.empty());
        return owedNotices.owe(List.of(told), clock.instant());
    }
}
