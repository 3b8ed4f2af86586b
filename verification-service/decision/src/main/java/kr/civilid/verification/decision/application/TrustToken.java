package kr.civilid.verification.decision.application;

import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.RegistryEvent.TrustListPublished;
import kr.civilid.events.catalog.TrustList;
import kr.civilid.verification.decision.domain.Claims;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;

/// A [TrustList] whose signature was found good.
final class TrustToken {

    static final String TYPE = TrustList.TYPE;

    static Trust read(TrustListPublished event, Claims claims) {
        try {
            var list = EventJson.MAPPER.convertValue(claims.members(), TrustList.class);
            Declined.unless(list.version() == event.version(), Reason.MALFORMED);
            return new Trust(list, event.token());
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // Jackson fills a record's missing members with null, which the constructors of the core trip over.
            throw new Declined(Reason.MALFORMED);
        }
    }

    private TrustToken() {}
}
