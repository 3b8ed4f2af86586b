package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.credential.application.LiveCredentials;
import kr.civilid.issuance.request.application.Renewals;

/// An ID may be renewed from the time on at which its holder is told to.
@ApplicationScoped
class RenewIds implements Renewals {

    private final LiveCredentials liveCredentials;
    private final LifecycleSettings settings;

    RenewIds(LiveCredentials liveCredentials, LifecycleSettings settings) {
        this.liveCredentials = liveCredentials;
        this.settings = settings;
    }

    @Override
    public Uni<Optional<Instant>> from(PersonId person) {
        return liveCredentials.of(person).map(live -> live.map(id -> id.until().minus(settings.renewalPeriod())));
    }
}
