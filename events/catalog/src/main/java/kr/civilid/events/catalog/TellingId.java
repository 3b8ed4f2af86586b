package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies one telling of many persons at once, who have no key in common. A UUIDv7 (RFC 9562).
public record TellingId(@JsonValue UUID value) {

    public static TellingId next() {
        return new TellingId(Uuids.next());
    }

    /// Takes the canonical text form of a UUID; refuses anything else with an [IllegalArgumentException].
    @JsonCreator
    public static TellingId fromString(String text) {
        return new TellingId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
