package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a gate of a government complex for people and readers, e.g. `sejong-1-north`: 2 to 64 of `a-z 0-9 -`.
public record GateId(@JsonValue String value) {

    @JsonCreator
    public GateId {
        if (!value.matches("[a-z0-9][a-z0-9-]{1,63}")) {
            throw new IllegalArgumentException("a gate id has 2 to 64 of a-z, 0-9 and -");
        }
    }

    public static GateId fromString(String text) {
        return new GateId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
