package kr.civilid.approval.acting.domain;

import java.util.UUID;

/// Identifies a delegation.
public record DelegationId(UUID value) {

    /// Takes the canonical text form of a UUID; refuses anything else with an [IllegalArgumentException].
    public static DelegationId fromString(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return new DelegationId(id);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
