package kr.civilid.issuance.lifecycle.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.http.About;
import kr.civilid.issuance.lifecycle.application.ProposeMassAction.Wanted;
import kr.civilid.issuance.lifecycle.domain.MassProposal.Act;
import kr.civilid.issuance.lifecycle.domain.MassReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an officer proposes for many.
@Schema(description = "One act for at most 1,000 people")
record NewMassAction(
        @Schema(examples = "SUSPEND") @NotNull Act act,

        @Schema(description = "A lost phone is one person's: see /loss-reports", examples = "HR_DECISION") @NotNull
        MassReason reason,

        @Schema(description = "Absent with takesBack", examples = "[\"2020123456\"]")
        @Nullable
        @Size(min = 1, max = 1_000)
        List<@NotNull @Pattern(regexp = IdResource.NUMBER) String> employeeNumbers,

        @Schema(description = "For RESUME: a completed mass suspension, to resume everybody whom it still suspends")
        @Nullable
        UUID takesBack) {

    @JsonIgnore
    @About("reason")
    @AssertTrue(
            message = "ON_LEAVE, DUTY_SUSPENDED or HR_DECISION for SUSPEND; EMPLOYMENT_ENDED, DETAILS_CHANGED or"
                    + " HR_DECISION for REVOKE; MATTER_SETTLED or BY_MISTAKE for RESUME")
    public boolean isReasonFitting() {
        return act == null || reason == null || reason.fits(act);
    }

    @JsonIgnore
    @About("takesBack")
    @AssertTrue(message = "only for RESUME")
    public boolean isSomethingToTakeBack() {
        return takesBack == null || act == null || act == Act.RESUME;
    }

    @JsonIgnore
    @About("employeeNumbers")
    @AssertTrue(message = "either the numbers or takesBack")
    public boolean isForSomebody() {
        return (employeeNumbers == null) != (takesBack == null);
    }

    Wanted wanted() {
        return new Wanted(
                act, reason, employeeNumbers == null ? List.of() : employeeNumbers, Optional.ofNullable(takesBack));
    }

    @Override
    public String toString() {
        return "NewMassAction[***]";
    }
}
