package kr.civilid.verification.gate.http;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import kr.civilid.verification.decision.domain.Hours;
import kr.civilid.verification.gate.application.ImpossibleHours;

/// Korean time, e.g. `{"days": ["MONDAY"], "from": "07:00", "until": "20:00"}`.
record HoursBody(
        @NotEmpty Set<@NotNull DayOfWeek> days,
        @NotNull LocalTime from,
        @NotNull LocalTime until) {

    Hours hours() {
        if (from.equals(until)) {
            throw new ImpossibleHours();
        }
        return new Hours(days, from, until);
    }

    static HoursBody of(Hours hours) {
        return new HoursBody(hours.days(), hours.from(), hours.until());
    }
}
