package kr.civilid.events.delivery;

/// An event speaks of something that this service has not heard of yet: order across topics is never assumed.
public final class NotYetKnown extends RuntimeException {

    public NotYetKnown(Object id) {
        super("not yet known: " + id, null, false, false);
    }
}
