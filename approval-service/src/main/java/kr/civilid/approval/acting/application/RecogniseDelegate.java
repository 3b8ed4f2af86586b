package kr.civilid.approval.acting.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.Delegation;

/// Says for whom somebody may act today.
@ApplicationScoped
public class RecogniseDelegate {

    private final Delegations delegations;
    private final Clock clock;

    public RecogniseDelegate(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    /// The same official with everybody whom they may act for. Part of the caller's transaction: a delegation that is
    /// taken back meanwhile is taken back before or after it.
    public Uni<Official> in(Official official) {
        return delegations
                .inForce(official.person(), Days.today(clock.instant()))
                .map(found -> official.actingFor(
                        found.stream().map(Delegation::absent).toList()));
    }
}
