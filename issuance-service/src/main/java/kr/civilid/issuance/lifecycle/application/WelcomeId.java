package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.IdBeginnings;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;
import kr.civilid.issuance.oauth.application.OAuthError;
import kr.civilid.issuance.oauth.application.OAuthError.Code;

/// An ID begins to live: not for somebody whose employment has ended, suspended from the start for somebody on leave.
@ApplicationScoped
class WelcomeId implements IdBeginnings {

    private final PersonnelOrders orders;
    private final ApplyOrders applyOrders;
    private final OwedNotices owedNotices;
    private final Clock clock;

    WelcomeId(PersonnelOrders orders, ApplyOrders applyOrders, OwedNotices owedNotices, Clock clock) {
        this.orders = orders;
        this.applyOrders = applyOrders;
        this.owedNotices = owedNotices;
        this.clock = clock;
    }

    /// An order that comes now waits for the turn, and finds the ID when it has it.
    @Override
    public Uni<Void> ahead(PersonId person) {
        return orders.takeTurns(List.of(person))
                .chain(() -> applyOrders.of(person))
                .invoke(employment -> {
                    if (employment.ended()) {
                        throw new OAuthError(Code.CREDENTIAL_REQUEST_DENIED, "the employment has ended");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> begun(Credential.Active id) {
        var told = new Owed(id.issuanceId(), Notice.ISSUED, Optional.empty(), Optional.empty());
        return owedNotices
                .owe(List.of(told), clock.instant())
                .chain(() -> applyOrders.to(id.personId(), "personnel-order"));
    }
}
