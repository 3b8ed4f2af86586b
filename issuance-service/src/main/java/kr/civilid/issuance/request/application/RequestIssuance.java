package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.application.Intakes.Intake;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Issuance.Requested;
import kr.civilid.issuance.request.domain.ReissueReason;
import kr.civilid.issuance.request.domain.Request;
import kr.civilid.issuance.request.domain.Standing;

/// 발급 신청: takes in an application from an HR system, once per `Idempotency-Key`.
@ApplicationScoped
public class RequestIssuance {

    private final Issuances issuances;
    private final Intakes intakes;
    private final Persons persons;
    private final CheckEligibility checkEligibility;
    private final Renewals renewals;
    private final Contents contents;
    private final Accesses accesses;
    private final Transactions transactions;
    private final Envelopes envelopes;
    private final Clock clock;

    RequestIssuance(
            Issuances issuances,
            Intakes intakes,
            Persons persons,
            CheckEligibility checkEligibility,
            Renewals renewals,
            Contents contents,
            Accesses accesses,
            Transactions transactions,
            Envelopes envelopes,
            Clock clock) {
        this.issuances = issuances;
        this.intakes = intakes;
        this.persons = persons;
        this.checkEligibility = checkEligibility;
        this.renewals = renewals;
        this.contents = contents;
        this.accesses = accesses;
        this.transactions = transactions;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    public record Wanted(Kind kind, Optional<ReissueReason> reason, Employee employee, Standing standing) {}

    /// The request as taken in, now or earlier under the same key.
    public record Receipt(Request request, boolean repeated) {}

    /// `body` is the digest of all that was sent. Fails with [IdempotencyKeyReused], [NotEligible],
    /// [RenewalTooEarly] or [IssuanceAlreadyOpen]; then nothing is kept, the key included.
    public Uni<Receipt> by(Caller hrSystem, String key, Digest body, Wanted wanted) {
        var intake = new Intake(hrSystem.client(), key, body, IssuanceId.next(), wanted.reason());
        return transactions.in(() -> intakes.earlier(intake)
                .flatMap(earlier -> earlier.map(first -> repeat(hrSystem, first, body))
                        .orElseGet(() -> open(hrSystem, intake.issuance(), wanted))));
    }

    private Uni<Receipt> repeat(Caller hrSystem, Intake first, Digest body) {
        if (!first.body().equals(body)) {
            throw new IdempotencyKeyReused();
        }
        return issuances
                .find(first.issuance())
                .call(issuance -> accesses.note(hrSystem, issuance.request(), IssuanceAct.READ))
                .map(issuance -> new Receipt(issuance.request(), true));
    }

    private Uni<Receipt> open(Caller hrSystem, IssuanceId id, Wanted wanted) {
        var employee = wanted.employee();
        return persons.known(hrSystem.client(), employee.employeeNumber())
                .call(person -> checkEligibility.of(person, employee, wanted.standing()))
                .call(person -> requireInTime(person, wanted))
                .flatMap(person -> contents.of(id, person, employee)
                        .map(form -> Requested.open(
                                new Request(
                                        id,
                                        person,
                                        wanted.kind(),
                                        hrSystem.client(),
                                        employee.agency(),
                                        form.application().digest(),
                                        clock.instant()),
                                envelopes.toApproval(form))))
                .flatMap(opened -> issuances.add(opened, employee))
                .map(Issuance::request)
                .call(request -> accesses.note(hrSystem, request, IssuanceAct.REQUEST))
                .map(request -> new Receipt(request, false));
    }

    private Uni<Void> requireInTime(PersonId person, Wanted wanted) {
        return wanted.reason().filter(ReissueReason.RENEWAL::equals).isEmpty()
                ? Uni.createFrom().voidItem()
                : renewals.from(person)
                        .invoke(from -> from.filter(clock.instant()::isBefore).ifPresent(time -> {
                            throw new RenewalTooEarly(time);
                        }))
                        .replaceWithVoid();
    }
}
