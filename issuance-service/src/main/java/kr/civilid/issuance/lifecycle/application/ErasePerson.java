package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import kr.civilid.events.catalog.IssuanceEvent.PersonErased;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.lifecycle.application.Erasures.Record;
import kr.civilid.issuance.lifecycle.domain.ErasureReason;
import kr.civilid.issuance.request.application.Accesses;
import kr.civilid.issuance.request.application.IssuanceAct;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.application.UnknownIssuance;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Request;
import kr.civilid.issuance.request.domain.Role;

/// 파기: destroys a person's key and what else tells who they were, here and, through [PersonErased], everywhere.
///
/// What happened stays: states, times, decisions, status entries, commitments in the log.
@ApplicationScoped
public class ErasePerson {

    private final Erasures erasures;
    private final Issuances issuances;
    private final TellAbsences tellAbsences;
    private final Accesses accesses;
    private final Transactions transactions;
    private final Clock clock;

    ErasePerson(
            Erasures erasures,
            Issuances issuances,
            TellAbsences tellAbsences,
            Accesses accesses,
            Transactions transactions,
            Clock clock) {
        this.erasures = erasures;
        this.issuances = issuances;
        this.tellAbsences = tellAbsences;
        this.accesses = accesses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whom `issuance` was for, by order of an operator, or of an auditor of the agency. Gives when it happened, also
    /// where that was before. Fails with [UnknownIssuance] and [StillInUse].
    public Uni<Instant> by(Caller caller, IssuanceId issuance, ErasureReason reason) {
        return transactions.in(() -> issuances
                .find(issuance)
                .map(found -> ordered(caller, found.request()))
                .flatMap(request -> of(request.personId(), reason, caller.name())
                        .call(() -> accesses.note(caller, request, IssuanceAct.ERASE_PERSON, reason.name()))));
    }

    private static Request ordered(Caller caller, Request request) {
        if (!caller.is(Role.OPERATOR) && !caller.is(Role.AUDITOR, request.agency())) {
            throw new UnknownIssuance();
        }
        return request;
    }

    /// Joins the caller's transaction. Fails with [StillInUse].
    Uni<Instant> of(PersonId person, ErasureReason reason, String by) {
        var now = clock.instant();
        return erasures.lock(person, now)
                .flatMap(held -> held.erasedAt()
                        .map(earlier -> Uni.createFrom().item(earlier))
                        .orElseGet(() -> erase(person, held, reason, by, now)));
    }

    private Uni<Instant> erase(PersonId person, Record held, ErasureReason reason, String by, Instant now) {
        held.inUse().ifPresent(issuance -> {
            throw new StillInUse(issuance);
        });
        return forget(person, held)
                .chain(() -> erasures.erase(person, reason, by, now))
                .chain(() -> Multi.createFrom()
                        .iterable(held.issuances())
                        .onItem()
                        .transformToUniAndConcatenate(
                                issuance -> issuances.announce(new PersonErased(issuance, person, now)))
                        .collect()
                        .last())
                .replaceWith(now);
    }

    /// Where no issuance can announce the end, approval-service has to hear otherwise that it may forget the absences.
    private Uni<Void> forget(PersonId person, Record held) {
        return held.issuances().isEmpty()
                ? tellAbsences.nothingOf(person)
                : Uni.createFrom().voidItem();
    }
}
