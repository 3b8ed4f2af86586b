package kr.civilid.issuance.credential.application;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.stateful.ActionSequence;
import net.jqwik.api.stateful.ActionSequenceArbitrary;
import net.jqwik.api.statistics.Statistics;

/// Walks the whole state machine a million steps by chance. A life that breaks a rule is told as short as it can be,
/// with the seed; `@Property(seed = "…")` walks the same ways again.
class AnyLifeTest {

    private static final int LIVES = 2_000;
    private static final int STEPS = 500;

    private static final List<String> SEEN = List.of(
            "Issued",
            "Resubmitted",
            "Returned",
            "Expired",
            "Withdrawn",
            "PersonErased",
            "CredentialNeedsRenewal",
            "CredentialResumed",
            "suspended LOST_PHONE",
            "suspended NEW_PHONE",
            "suspended ON_LEAVE",
            "suspended DUTY_SUSPENDED",
            "suspended CONSENT_OUTDATED",
            "ended EMPLOYMENT_ENDED",
            "ended PIN_LOCKED",
            "ended LOST_PHONE",
            "ended NEW_PHONE",
            "ended CONSENT_WITHDRAWN",
            "ended stranded");

    @Property(
            tries = LIVES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.BOUNDED)
    void no_life_takes_an_unlawful_path(@ForAll("lives") ActionSequence<AnyLife> life) {
        var lived = life.withInvariant(AnyLife::obeysTheRules).run(new AnyLife());

        lived.holdsWhatItAnnounced();
        lived.rules.told().forEach(Statistics.label("told in how many lives")::collect);
        Statistics.label("an ID at the end").collect(lived.rules.alive() > 0);
        Statistics.label("steps refused, of ten").collect(lived.refused() * 10 / STEPS);
        Statistics.label("told in how many lives")
                .coverage(coverage -> SEEN.forEach(kind -> coverage.check(kind).count(count -> count > 10)));
        Statistics.label("an ID at the end")
                .coverage(coverage -> coverage.check(true).percentage(many -> many > 10));
    }

    @Provide
    ActionSequenceArbitrary<AnyLife> lives() {
        return Arbitraries.sequences(Happening.any()).ofSize(STEPS);
    }
}
