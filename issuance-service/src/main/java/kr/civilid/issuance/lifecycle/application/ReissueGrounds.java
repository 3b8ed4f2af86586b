package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import kr.civilid.issuance.credential.domain.Hold.Source;
import kr.civilid.issuance.lifecycle.application.RecogniseHolder.Holder;
import kr.civilid.issuance.lifecycle.domain.Employment;

/// When the app's word is not enough for a new ID: what HR knows better is left to HR.
@ApplicationScoped
class ReissueGrounds {

    private final ApplyOrders applyOrders;

    ReissueGrounds(ApplyOrders applyOrders) {
        this.applyOrders = applyOrders;
    }

    /// Joins the caller's transaction. Fails with [ReissueThroughHr], which names every reason.
    Uni<Void> require(Holder holder) {
        return applyOrders
                .of(holder.request().personId())
                .invoke(employment -> judge(holder, employment))
                .replaceWithVoid();
    }

    private static void judge(Holder holder, Employment employment) {
        var reasons = new ArrayList<String>();
        if (employment.ended()) {
            reasons.add("employment-ended");
        }
        // The application would repeat what is no longer so: only HR knows the new department or rank.
        if (employment.outdates(holder.request().requestedAt())) {
            reasons.add("details-changed");
        }
        if (holder.live().filter(id -> id.holds().of(Source.STAFF).isPresent()).isPresent()) {
            reasons.add("suspended-by-hr");
        }
        if (!reasons.isEmpty()) {
            throw new ReissueThroughHr(reasons);
        }
    }
}
