package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.civilid.events.catalog.CredentialEvent.Reason;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.LiveCredentials;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.enrolment.domain.ProvenIdentity;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.Persons;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Request;

/// Tells whether somebody whose identity is proven is the holder of the ID of an employee number.
@ApplicationScoped
class RecogniseHolder {

    private final Persons persons;
    private final LiveCredentials liveCredentials;
    private final EndedIds endedIds;
    private final Issuances issuances;

    RecogniseHolder(Persons persons, LiveCredentials liveCredentials, EndedIds endedIds, Issuances issuances) {
        this.persons = persons;
        this.liveCredentials = liveCredentials;
        this.endedIds = endedIds;
        this.issuances = issuances;
    }

    /// Whoever holds an ID, or held one that ended with its phone, and what it was applied for with.
    record Holder(Request request, Employee employee, Optional<Credential.Live> live) {

        @Override
        public String toString() {
            return "Holder[" + request.personId() + "]";
        }
    }

    /// Joins the caller's transaction. Empty alike for a number that nobody has, one without an ID, and another
    /// person's.
    Uni<Optional<Holder>> of(String employeeNumber, ProvenIdentity identity) {
        return persons.numbered(employeeNumber)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(person -> one(person, identity))
                        .collect()
                        .asList())
                .map(found -> found.stream().flatMap(Optional::stream).findFirst());
    }

    private Uni<Optional<Holder>> one(PersonId person, ProvenIdentity identity) {
        return liveCredentials
                .of(person)
                .flatMap(live -> live.map(id -> Uni.createFrom().item(Optional.of(id.issuanceId())))
                        .orElseGet(() -> withoutPhone(person))
                        .flatMap(issuance -> issuance.map(id -> seen(id, live, identity))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    /// Whoever lost a phone, or did not complete the change to a new one. Whatever else ended it is for HR to judge.
    private Uni<Optional<IssuanceId>> withoutPhone(PersonId person) {
        return endedIds.last(person)
                .map(last -> last.filter(
                                ended -> ended.reason() == Reason.LOST_PHONE || ended.reason() == Reason.NEW_PHONE)
                        .map(Credential::issuanceId));
    }

    private Uni<Optional<Holder>> seen(IssuanceId id, Optional<Credential.Live> live, ProvenIdentity identity) {
        return issuances
                .find(id)
                .flatMap(issuance ->
                        issuances.employee(id).map(employee -> new Holder(issuance.request(), employee, live)))
                .flatMap(holder -> identity.is(holder.employee())
                        ? persons.isSame(holder.request().personId(), identity.ci())
                                .map(same -> Optional.of(holder).filter(_ -> same))
                        : Uni.createFrom().item(Optional.empty()));
    }
}
