package kr.civilid.approval.acting.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kr.civilid.approval.access.domain.Named;
import kr.civilid.approval.acting.domain.Days;
import kr.civilid.approval.acting.domain.PeriodUnfit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The body of a delegation. `delegate` is a user name, or an employee number, which is digits alone.
@Schema(example = NewDelegation.EXAMPLE)
record NewDelegation(
        @NotNull @Pattern(regexp = Named.FIT) String delegate,

        @Schema(format = "date") @NotNull @Pattern(regexp = DAY)
        String from,

        @Schema(format = "date") @NotNull @Pattern(regexp = DAY)
        String until,

        @NotNull @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*[^\\p{Cc}\\p{Cs}\\s][^\\p{Cc}\\p{Cs}]*")
        String reason) {

    static final String EXAMPLE = """
            {"delegate": "lee.deputy", "from": "2026-03-02", "until": "2026-03-06", "reason": "국외 출장"}
            """;

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    Named named() {
        return new Named(delegate);
    }

    /// Refuses a day that no calendar has like any other unfit period.
    Days days() {
        try {
            return new Days(LocalDate.parse(from), LocalDate.parse(until));
        } catch (DateTimeParseException _) {
            throw new PeriodUnfit();
        }
    }

    @Override
    public String toString() {
        return "NewDelegation[***]";
    }
}
