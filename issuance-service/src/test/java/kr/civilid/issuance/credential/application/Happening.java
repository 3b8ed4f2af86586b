package kr.civilid.issuance.credential.application;

import io.smallrye.mutiny.Uni;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.stateful.Action;

/// Something that may happen in a life, and the number that decides what comes of it.
record Happening(Kind kind, int luck) implements Action<AnyLife> {

    @FunctionalInterface
    interface Effect {
        Uni<?> of(AnyLife life, Luck luck);
    }

    record Kind(String name, Effect effect) {}

    static Arbitrary<Happening> any() {
        var kinds = Arbitraries.frequency(
                often(34, "forward", AnyLife::forward),
                often(8, "apply", AnyLife::apply),
                often(14, "approval says", AnyLife::approvalSays),
                often(4, "text arrives", AnyLife::textArrives),
                often(4, "resubmit", AnyLife::resubmit),
                often(1, "withdraw", AnyLife::withdraw),
                often(1, "expire", AnyLife::expire),
                often(8, "begin signing", AnyLife::beginSigning),
                often(14, "complete signing", AnyLife::completeSigning),
                often(2, "close abandoned", AnyLife::closeAbandoned),
                often(5, "change", (life, luck) -> life.ids.change(luck)),
                often(2, "order", (life, luck) -> life.ids.order(luck)),
                often(1, "amend order", (life, luck) -> life.ids.amendOrder(luck)),
                often(2, "rehire", (life, luck) -> life.ids.rehire(luck)),
                often(3, "replace phone", (life, luck) -> life.ids.replacePhone(luck)),
                often(1, "lose phone", (life, luck) -> life.ids.losePhone(luck)),
                often(1, "lock pin", (life, luck) -> life.ids.lockPin(luck)),
                often(1, "new terms", (life, luck) -> life.ids.newTerms(luck)),
                often(1, "consent again", (life, luck) -> life.ids.consentAgain(luck)),
                often(1, "withdraw consent", (life, luck) -> life.ids.withdrawConsent(luck)),
                often(1, "erase", (life, luck) -> life.ids.erase(luck)),
                often(2, "jobs", (life, luck) -> life.ids.jobs(luck)),
                often(1, "days pass", (life, luck) -> life.ids.daysPass(luck)));
        var luck = Arbitraries.integers().between(0, Luck.MOST).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(kinds, luck).as(Happening::new);
    }

    private static Tuple.Tuple2<Integer, Kind> often(int often, String name, Effect effect) {
        return Tuple.of(often, new Kind(name, effect));
    }

    @Override
    public AnyLife run(AnyLife life) {
        life.live(this);
        return life;
    }

    Uni<?> to(AnyLife life) {
        return kind.effect().of(life, new Luck(luck));
    }

    @Override
    public String toString() {
        return kind.name() + " " + luck;
    }
}
