package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.approval.Transactions;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.acting.domain.DelegationId;
import kr.civilid.approval.acting.domain.PeriodUnfit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// 대결 지정: an approver lets a colleague decide in their name for some days. The offices handed on are those held now.
@ApplicationScoped
public class GiveDelegation {

    private final Delegations delegations;
    private final Transactions transactions;
    private final Clock clock;
    private final Period longest;

    GiveDelegation(
            Delegations delegations,
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "civilid.delegation.longest", defaultValue = "P90D") Period longest) {
        this.delegations = delegations;
        this.transactions = transactions;
        this.clock = clock;
        this.longest = longest;
    }

    public Uni<Delegation> by(Official absent, Named delegate, Days days, String reason) {
        var now = clock.instant();
        var today = Days.today(now);
        if (days.from().isBefore(today)
                || days.from().plus(longest).isBefore(days.until().plusDays(1))
                || today.plus(longest).isBefore(days.from())) {
            throw new PeriodUnfit();
        }
        var id = new DelegationId(UUID.randomUUID());
        var wanted = new Delegation(id, absent, delegate, days, reason, now, Optional.empty());
        return transactions.in(() -> delegations
                .isKnownElsewhereOnly(delegate, absent.agency())
                .invoke(elsewhere -> {
                    if (elsewhere) {
                        throw new DelegateOfAnotherAgency();
                    }
                })
                .chain(() -> delegations.lock(absent.agency(), today))
                .invoke(others -> others.forEach(wanted::mustStandBeside))
                .chain(() -> delegations.add(wanted))
                .replaceWith(wanted));
    }
}
