package kr.civilid.notification.delivery.application;

/// The database did not commit. What was to be stored may be tried again: every step is safe to repeat.
public final class NotStored extends RuntimeException {

    public NotStored(Throwable cause) {
        super("not stored", cause);
    }
}
