package kr.civilid.issuance.request.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.domain.Caller;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.Issuance;
import kr.civilid.issuance.request.domain.Stage;
import kr.civilid.issuance.request.domain.Transition;

/// 신청 철회: takes an application back before the ID is issued.
@ApplicationScoped
public class WithdrawIssuance {

    private final Issuances issuances;
    private final Accesses accesses;
    private final Transactions transactions;
    private final Clock clock;

    WithdrawIssuance(Issuances issuances, Accesses accesses, Transactions transactions, Clock clock) {
        this.issuances = issuances;
        this.accesses = accesses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Fails with [UnknownIssuance] for everybody but the HR system that sent it and the applicant, and with
    /// [AlreadySettled] once it has come to an end.
    public Uni<Void> by(Caller caller, IssuanceId id) {
        return transactions.in(() -> issuances
                .find(id)
                .call(issuance -> issuances.employee(id).invoke(employee -> fence(caller, issuance, employee)))
                .chain(() -> issuances.advance(id, this::withdrawn))
                .call(issuance -> accesses.note(caller, issuance.request(), IssuanceAct.WITHDRAW))
                .replaceWithVoid());
    }

    private static void fence(Caller caller, Issuance issuance, Employee employee) {
        var request = issuance.request();
        if (!caller.sent(request) && !caller.appliesBy(request, employee)) {
            throw new UnknownIssuance();
        }
    }

    private Optional<? extends Transition<? extends Issuance, IssuanceEvent>> withdrawn(Issuance issuance) {
        return switch (issuance) {
            case Issuance.Unsettled unsettled -> Optional.of(unsettled.withdraw(clock.instant()));
            case Issuance.Issued _, Issuance.Withdrawn _, Issuance.Expired _ ->
                throw new AlreadySettled(Stage.of(issuance));
        };
    }
}
