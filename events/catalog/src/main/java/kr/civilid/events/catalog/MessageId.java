package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies a text message. A UUIDv7 (RFC 9562).
public record MessageId(@JsonValue UUID value) {

    public static MessageId next() {
        return new MessageId(Uuids.next());
    }

    /// Takes the canonical text form of a UUID; refuses anything else with an [IllegalArgumentException].
    @JsonCreator
    public static MessageId fromString(String text) {
        return new MessageId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
