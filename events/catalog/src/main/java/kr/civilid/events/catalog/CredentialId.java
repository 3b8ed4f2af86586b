package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies a mobile ID on a phone; the copies that a wallet holds share it. A UUIDv7 (RFC 9562).
public record CredentialId(@JsonValue UUID value) {

    public static CredentialId next() {
        return new CredentialId(Uuids.next());
    }

    /// Takes the canonical text form of a UUID; refuses anything else with an [IllegalArgumentException].
    @JsonCreator
    public static CredentialId fromString(String text) {
        return new CredentialId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
