package kr.civilid.issuance.lifecycle.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.events.http.About;
import kr.civilid.issuance.lifecycle.application.TakeOrders.Wanted;
import kr.civilid.issuance.lifecycle.domain.OrderKind;
import kr.civilid.issuance.lifecycle.domain.PersonnelOrder.Amendment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A personnel order in the words of the HR system.
@Schema(name = "PersonnelOrder")
record NewOrder(
        @Schema(description = "1 to 64 visible characters, unique in the HR system", examples = "2026-0315-0007")
        @NotNull
        @Pattern(regexp = NewOrder.ID)
        String orderId,

        @Schema(examples = "2020123456") @NotNull @Pattern(regexp = IdResource.NUMBER)
        String employeeNumber,

        @Schema(examples = "LEAVE") @NotNull OrderKind kind,

        @Schema(description = "From 00:00 Asia/Seoul of this day; 1950 to 2100", examples = "2026-03-15") @NotNull
        LocalDate effectiveDate,

        @Schema(description = "Required for a CORRECTION and a CANCELLATION") @Nullable @Valid
        Changes changes) {

    static final String ID = "[\\x21-\\x7e]{1,64}";
    private static final String TEXT = "[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*";

    /// What is new. Of a post only the fact counts here: the next application for an ID brings the words.
    @Schema(name = "OrderChanges")
    record Changes(
            @Schema(
                    description = "CORRECTION, CANCELLATION: of which order of this employee",
                    examples = "2026-0301-0001")
            @Nullable
            @Pattern(regexp = NewOrder.ID)
            String orderId,

            @Schema(description = "CORRECTION: its right kind") @Nullable
            OrderKind kind,

            @Schema(description = "CORRECTION: its right date") @Nullable
            LocalDate effectiveDate,

            @Schema(description = "Of the new post", examples = "1741000") @Nullable @Pattern(regexp = "\\d{7}")
            String agencyCode,

            @Nullable @Pattern(regexp = TEXT) @Size(max = 100)
            String department,

            @Nullable @Pattern(regexp = TEXT) @Size(max = 100)
            String position,

            @Nullable @Pattern(regexp = TEXT) @Size(max = 100)
            String rank) {

        boolean amend() {
            return orderId != null || kind != null || effectiveDate != null;
        }

        boolean correct() {
            return orderId != null && (kind != null || effectiveDate != null) && (kind == null || !kind.amends());
        }

        boolean cancel() {
            return orderId != null && kind == null && effectiveDate == null;
        }
    }

    @JsonIgnore
    @About("changes")
    @AssertTrue(
            message =
                    "a CORRECTION names an orderId and its right kind or date in 'changes', a CANCELLATION an orderId")
    public boolean isAmendmentComplete() {
        var said = Optional.ofNullable(changes);
        return kind == null
                || switch (kind) {
                    case CORRECTION -> said.filter(Changes::correct).isPresent();
                    case CANCELLATION -> said.filter(Changes::cancel).isPresent();
                    default -> said.filter(Changes::amend).isEmpty();
                };
    }

    @JsonIgnore
    @About("effectiveDate")
    @AssertTrue(message = "dates lie between 1950 and 2100")
    public boolean isDateOfThisAge() {
        return Stream.of(
                        Optional.ofNullable(effectiveDate),
                        Optional.ofNullable(changes).map(Changes::effectiveDate))
                .flatMap(Optional::stream)
                .allMatch(date -> date.getYear() >= 1950 && date.getYear() <= 2100);
    }

    Wanted wanted(String content) {
        var amendment = Optional.ofNullable(changes)
                .flatMap(said -> Optional.ofNullable(said.orderId())
                        .map(id -> new Amendment(
                                id, Optional.ofNullable(said.kind()), Optional.ofNullable(said.effectiveDate()))));
        return new Wanted(orderId, employeeNumber, kind, effectiveDate, amendment, content);
    }

    @Override
    public String toString() {
        return "NewOrder[***]";
    }
}
