package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// 기관코드: the 7 digits of a government agency, e.g. `1741000` (Ministry of the Interior and Safety).
public record AgencyCode(@JsonValue String digits) {

    @JsonCreator
    public AgencyCode {
        if (!digits.matches("\\d{7}")) {
            throw new IllegalArgumentException("an agency code has 7 digits");
        }
    }

    @Override
    public String toString() {
        return digits;
    }
}
