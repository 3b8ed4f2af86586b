package kr.civilid.events.vault;

/// What came of a box that was opened among others.
public sealed interface Opened {

    record Clear(byte[] bytes) implements Opened {

        @Override
        public String toString() {
            return "Clear[***]";
        }
    }

    /// Altered, or moved here from another place: it never opens.
    record Spoilt() implements Opened {}

    /// The person's key does not unwrap for now; it may once the service is given its master key back.
    record Locked() implements Opened {}
}
