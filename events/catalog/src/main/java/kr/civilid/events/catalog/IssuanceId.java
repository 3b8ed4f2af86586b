package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies a issuance, the way of one mobile ID from application to phone. A UUIDv7 (RFC 9562).
public record IssuanceId(@JsonValue UUID value) {

    public static IssuanceId next() {
        return new IssuanceId(Uuids.next());
    }

    /// Takes the canonical text form of a UUID; refuses anything else with an [IllegalArgumentException].
    @JsonCreator
    public static IssuanceId fromString(String text) {
        return new IssuanceId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
