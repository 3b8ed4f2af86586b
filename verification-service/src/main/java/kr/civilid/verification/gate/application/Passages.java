package kr.civilid.verification.gate.application;

import io.smallrye.mutiny.Uni;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.PassageEvent.PassageAllowed;
import kr.civilid.events.catalog.PassageEvent.PassageRefused;
import kr.civilid.verification.decision.domain.Site;

/// What happened at the gates; never who passed.
public interface Passages {

    /// Announces `allowed` unless the site has accepted `presentation` before, in one transaction; says whether this
    /// was the first time. Otherwise announces the refusal instead.
    Uni<Boolean> allow(PassageAllowed allowed, Site site, Digest presentation);

    Uni<Void> refuse(PassageRefused refused);
}
