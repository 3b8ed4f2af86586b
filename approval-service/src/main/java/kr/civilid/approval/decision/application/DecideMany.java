package kr.civilid.approval.decision.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import kr.civilid.approval.access.application.RequireFreshLogIn;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.approval.decision.domain.Verdict;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.refusal.Refusal;

/// 일괄 결재: one after the other, each in a transaction of its own, so that what one refuses stops no other.
@ApplicationScoped
public class DecideMany {

    private final Decide decide;
    private final RequireFreshLogIn requireFreshLogIn;

    DecideMany(Decide decide, RequireFreshLogIn requireFreshLogIn) {
        this.decide = decide;
        this.requireFreshLogIn = requireFreshLogIn;
    }

    /// `verdict` may refuse, like the decision itself: then that is the outcome of this one.
    public record Wish(IssuanceId id, Supplier<Verdict> verdict) {}

    public sealed interface Outcome {

        IssuanceId id();

        record Done(IssuanceId id, Dossier dossier) implements Outcome {}

        record Refused(IssuanceId id, Refusal refusal) implements Outcome {}
    }

    /// Gives an outcome for each wish, in their order.
    public Uni<List<Outcome>> of(List<Wish> wishes, Visit visit) {
        return Uni.createFrom().deferred(() -> {
            requireFreshLogIn.of(visit);
            return Multi.createFrom()
                    .iterable(wishes)
                    .onItem()
                    .transformToUniAndConcatenate(wish -> one(wish, visit))
                    .collect()
                    .asList();
        });
    }

    private Uni<Outcome> one(Wish wish, Visit visit) {
        return Uni.createFrom()
                .deferred(() -> decide.on(wish.id(), visit, wish.verdict().get()))
                .<Outcome>map(dossier -> new Outcome.Done(wish.id(), dossier))
                .onFailure(Refusal.class)
                .recoverWithItem(refusal -> new Outcome.Refused(wish.id(), (Refusal) refusal));
    }
}
