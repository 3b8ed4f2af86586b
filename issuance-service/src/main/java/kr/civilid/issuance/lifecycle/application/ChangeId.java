package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.application.Credentials;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.credential.domain.Credential.Live;
import kr.civilid.issuance.credential.domain.Transition;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;

/// Takes one step of a live ID under its lock, and has its holder told. Every call joins the caller's transaction.
@ApplicationScoped
class ChangeId {

    private final Credentials credentials;
    private final OwedNotices owedNotices;
    private final Clock clock;

    ChangeId(Credentials credentials, OwedNotices owedNotices, Clock clock) {
        this.credentials = credentials;
        this.owedNotices = owedNotices;
        this.clock = clock;
    }

    /// Where a live ID goes, if anywhere; it is given the status of every copy.
    @FunctionalInterface
    interface Step {
        Optional<? extends Transition<? extends Credential>> from(
                Live live, List<StatusReference> statuses, Instant at);
    }

    /// What the holder is to be told of a step taken.
    @FunctionalInterface
    interface Words {
        List<Owed> of(Live from, Credential to);
    }

    /// The same whatever came of it.
    static Words always(Notice notice, Reason reason) {
        return (_, to) -> List.of(Owed.of(to.issuanceId(), notice, reason));
    }

    /// Gives the state that holds afterwards. A step that leads nowhere tells the holder nothing. Fails with
    /// [NoLiveCredential].
    Uni<Credential> of(PersonId person, Step step, Words words, String by) {
        return credentials
                .lock(person)
                .map(found -> found.orElseThrow(NoLiveCredential::new))
                .flatMap(live -> take(live, step, words, by));
    }

    private Uni<Credential> take(Live live, Step step, Words words, String by) {
        var at = clock.instant();
        return credentials
                .statuses(live.id())
                .map(statuses -> step.from(live, statuses, at))
                .flatMap(taken -> taken.map(transition -> save(live, transition, words, by, at))
                        .orElseGet(() -> Uni.createFrom().item(live)));
    }

    private Uni<Credential> save(Live from, Transition<? extends Credential> step, Words words, String by, Instant at) {
        Credential to = step.to();
        return credentials
                .saveAll(List.of(step), by)
                .chain(() -> owedNotices.owe(words.of(from, to), at))
                .replaceWith(to);
    }
}
