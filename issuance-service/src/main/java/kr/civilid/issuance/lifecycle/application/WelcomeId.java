package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.NotificationEvent.Notice;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.IdBeginnings;
import kr.civilid.issuance.credential.domain.Credential;
import kr.civilid.issuance.lifecycle.application.OwedNotices.Owed;

/// An ID begins to live: its holder is told.
@ApplicationScoped
class WelcomeId implements IdBeginnings {

    private final OwedNotices owedNotices;

    WelcomeId(OwedNotices owedNotices) {
        this.owedNotices = owedNotices;
    }

    @Override
    public Uni<Void> ahead(PersonId person) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> begun(Credential.Active id) {
        var told = new Owed(id.issuanceId(), Notice.ISSUED, Optional.empty(), Optional.empty());
        return owedNotices.owe(List.of(told), id.since());
    }
}
