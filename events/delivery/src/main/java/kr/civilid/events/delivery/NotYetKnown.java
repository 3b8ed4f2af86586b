package kr.civilid.events.delivery;

import kr.civilid.events.delivery.patience.Trouble;

/// An event speaks of something that this service has not heard of yet: order across topics is never assumed.
public final class NotYetKnown extends RuntimeException {

    static boolean isBehind(Throwable failure) {
        return Trouble.causes(failure).anyMatch(NotYetKnown.class::isInstance);
    }

    public NotYetKnown(Object id) {
        super("not yet known: " + id, null, false, false);
    }
}
