package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies a decision at a gate. A UUIDv7 (RFC 9562).
public record PassageId(@JsonValue UUID value) {

    public static PassageId next() {
        return new PassageId(Uuids.next());
    }

    /// Takes the canonical text form of a UUID; refuses anything else with an [IllegalArgumentException].
    @JsonCreator
    public static PassageId fromString(String text) {
        return new PassageId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
