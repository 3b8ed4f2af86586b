package kr.civilid.events.vault;

/// The master key of this name does not open a person's key: it is another one of the same name, the hardware module
/// does not answer, or somebody altered the row.
public final class KeyDoesNotUnwrap extends IllegalStateException {

    public KeyDoesNotUnwrap(Throwable cause) {
        super("a person's key that its master key does not open", cause);
    }
}
