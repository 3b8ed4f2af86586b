package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.credential.application.LiveCredentials;
import kr.civilid.issuance.credential.application.NoLiveCredential;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.enrolment.application.Device;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.Persons;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Role;

/// The holder can always see until when the ID is valid and why, also after it has ended.
@ApplicationScoped
public class ReadOwnId {

    private static final Comparator<Credential> LATEST = Comparator.<Credential, Boolean>comparing(
                    Credential.Live.class::isInstance)
            .thenComparing(Credential::since);

    private final Persons persons;
    private final LiveCredentials liveCredentials;
    private final EndedIds endedIds;
    private final Issuances issuances;
    private final LifecycleSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    ReadOwnId(
            Persons persons,
            LiveCredentials liveCredentials,
            EndedIds endedIds,
            Issuances issuances,
            LifecycleSettings settings,
            Transactions transactions,
            Clock clock) {
        this.persons = persons;
        this.liveCredentials = liveCredentials;
        this.endedIds = endedIds;
        this.issuances = issuances;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Of the enrolment of `device` alone: who holds a phone that is yet to prove its holder learns nothing of the ID
    /// before. Fails with [NoLiveCredential] where none was issued to it.
    public Uni<OwnId> on(Device device) {
        return transactions.in(() -> last(device.person())
                .map(found -> found.filter(id -> id.issuanceId().equals(device.id()))
                        .map(this::told)
                        .orElseThrow(NoLiveCredential::new)));
    }

    /// Of the number and agency that the log-in vouches for. Fails with [NoLiveCredential] where there is none.
    public Uni<OwnId> of(Caller applicant) {
        var number = applicant.employeeNumber().orElseThrow(NoLiveCredential::new);
        return transactions.in(() -> persons.numbered(number)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(person -> last(person).flatMap(id -> own(applicant, id)))
                        .collect()
                        .asList())
                .map(found -> found.stream()
                        .flatMap(Optional::stream)
                        .max(LATEST)
                        .map(this::told)
                        .orElseThrow(NoLiveCredential::new)));
    }

    private Uni<Optional<Credential>> last(PersonId person) {
        return liveCredentials
                .of(person)
                .flatMap(live -> live.<Uni<Optional<Credential>>>map(
                                id -> Uni.createFrom().item(Optional.of(id)))
                        .orElseGet(() -> endedIds.last(person).map(ended -> ended.map(id -> id))));
    }

    private Uni<Optional<Credential>> own(Caller applicant, Optional<Credential> found) {
        return found.map(id -> issuances
                        .find(id.issuanceId())
                        .map(issuance -> found.filter(_ ->
                                applicant.is(Role.APPLICANT, issuance.request().agency()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private OwnId told(Credential credential) {
        var now = clock.instant();
        return new OwnId(credential, Ground.of(credential, settings, now), now);
    }
}
