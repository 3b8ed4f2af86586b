package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.ApplicationForm;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceEvent.Kind;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.Envelopes;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.application.Journeys.Journey;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.ReissueReason;
import kr.civilid.issuance.request.domain.Stage;
import kr.civilid.issuance.request.domain.Standing;
import kr.civilid.issuance.request.domain.Transition;

/// 재상신: puts a mended application before its approvers again.
@ApplicationScoped
public class ResubmitIssuance {

    private final Issuances issuances;
    private final Corrections corrections;
    private final Intakes intakes;
    private final Journeys journeys;
    private final CheckEligibility checkEligibility;
    private final Contents contents;
    private final Accesses accesses;
    private final Transactions transactions;
    private final Envelopes envelopes;
    private final Clock clock;

    ResubmitIssuance(
            Issuances issuances,
            Corrections corrections,
            Intakes intakes,
            Journeys journeys,
            CheckEligibility checkEligibility,
            Contents contents,
            Accesses accesses,
            Transactions transactions,
            Envelopes envelopes,
            Clock clock) {
        this.issuances = issuances;
        this.corrections = corrections;
        this.intakes = intakes;
        this.journeys = journeys;
        this.checkEligibility = checkEligibility;
        this.contents = contents;
        this.accesses = accesses;
        this.transactions = transactions;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /// What was applied for cannot change, so `kind` and `reason` may be left out.
    public record Mended(Optional<Kind> kind, Optional<ReissueReason> reason, Employee employee, Standing standing) {}

    /// Fails with [UnknownIssuance] for everybody but the HR system that sent it, [AnotherApplication],
    /// [NothingToMend], [NotEligible] or [IssuanceAlreadyOpen]; then nothing is changed. The same once more changes
    /// nothing and is answered alike.
    public Uni<Journey> by(Caller hrSystem, IssuanceId id, Mended mended) {
        return transactions.in(() -> issuances
                .find(id)
                .invoke(issuance -> {
                    if (!hrSystem.sent(issuance.request())) {
                        throw new UnknownIssuance();
                    }
                })
                .chain(() -> issuances.advance(id, _ -> Optional.empty()))
                .call(issuance -> refuseAnother(issuance, mended))
                .call(issuance -> isRepeated(issuance, mended)
                        .flatMap(repeated -> repeated ? Uni.createFrom().voidItem() : resubmit(issuance, mended)))
                .call(issuance -> accesses.note(hrSystem, issuance.request(), IssuanceAct.RESUBMIT))
                .chain(() -> journeys.of(id)));
    }

    private Uni<Void> refuseAnother(Issuance issuance, Mended mended) {
        var id = issuance.request().id();
        return issuances
                .employee(id)
                .flatMap(before -> intakes.of(id).invoke(intake -> {
                    var employee = mended.employee();
                    require(employee.employeeNumber().equals(before.employeeNumber()), "employee.employeeNumber");
                    require(employee.agency().equals(before.agency()), "employee.agencyCode");
                    require(
                            mended.kind()
                                    .filter(kind -> kind != issuance.request().kind())
                                    .isEmpty(),
                            "kind");
                    require(mended.reason().isEmpty() || mended.reason().equals(intake.reason()), "reason");
                }))
                .replaceWithVoid();
    }

    private static void require(boolean same, String property) {
        if (!same) {
            throw new AnotherApplication(property);
        }
    }

    private Uni<Boolean> isRepeated(Issuance issuance, Mended mended) {
        var id = issuance.request().id();
        return corrections
                .open(id)
                .flatMap(open -> corrections
                        .rounds(id)
                        .flatMap(rounds -> issuances
                                .employee(id)
                                .map(kept -> issuance instanceof Issuance.Open
                                        && open.isEmpty()
                                        && rounds.answered()
                                        && kept.saysTheSameAs(mended.employee()))));
    }

    private Uni<Void> resubmit(Issuance issuance, Mended mended) {
        var id = issuance.request().id();
        var at = clock.instant();
        return corrections
                .open(id)
                .invoke(open -> {
                    if (open.filter(wish -> wish.awaits(at)).isEmpty()) {
                        throw new NothingToMend(Stage.of(issuance));
                    }
                })
                .chain(() -> checkEligibility.of(issuance.request().personId(), mended.employee(), mended.standing()))
                .chain(() -> contents.of(id, issuance.request().personId(), mended.employee()))
                .flatMap(form -> issuances.advance(id, _ -> Optional.of(again(issuance, form, at))))
                .chain(() -> issuances.amend(id, mended.employee()))
                .chain(() -> corrections.answer(id, at));
    }

    private Transition<? extends Issuance, IssuanceEvent> again(Issuance issuance, ApplicationForm form, Instant at) {
        var hash = form.application().digest();
        return switch (issuance) {
            case Issuance.Returned returned -> returned.resubmit(hash, envelopes.toApproval(form), at);
            case Issuance.Undecided held -> held.resubmit(hash, envelopes.toApproval(form), at);
            case Issuance.Open _, Issuance.Issued _, Issuance.Withdrawn _, Issuance.Expired _ ->
                throw new NothingToMend(Stage.of(issuance));
        };
    }
}
