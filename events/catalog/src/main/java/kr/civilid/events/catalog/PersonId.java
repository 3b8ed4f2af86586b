package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies a person, a pseudonym that issuance-service assigns to (HR system, employee number). A UUIDv7 (RFC 9562).
public record PersonId(@JsonValue UUID value) {

    public static PersonId next() {
        return new PersonId(Uuids.next());
    }

    /// Takes the canonical text form of a UUID; refuses anything else with an [IllegalArgumentException].
    @JsonCreator
    public static PersonId fromString(String text) {
        return new PersonId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
